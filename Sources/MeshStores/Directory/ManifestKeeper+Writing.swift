import Diagnostics
import System
import YAML

extension ManifestKeeper {
  /// Makes changes to the text of a resource.
  func edited(
    _ reference: ResourceReference,
    at revision: Revision,
    _ edits: [Edit],
    _ dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    let changed = try await OwnThread.run { isCancelled throws(StoreError) in
      try ManifestChange(of: reference, in: self).run(dryRun: dryRun, isCancelled) { file, object throws(StoreError) in
        try object.check(isAt: revision)
        return try file.result(of: edits, to: object)
      }
    }
    guard let changed else { throw .notFound(reference) }
    return changed
  }

  /// Takes the document of a resource out of its file, and the file away when nothing else is in it.
  func removed(_ reference: ResourceReference, at revision: Revision?, _ dryRun: DryRun) async throws(StoreError) {
    _ = try await OwnThread.run { isCancelled throws(StoreError) in
      try ManifestChange(of: reference, in: self).run(dryRun: dryRun, isCancelled) { file, object throws(StoreError) in
        try object.check(isAt: revision)
        do throws(EditProblem) { return try ManifestRemoval(of: object, from: file).result() } catch {
          throw .impossibleEdit(reference, error, object.place)
        }
      }
    }
  }

  /// Writes a new resource, or edits the text of one so that it says what an object says.
  func applied(
    _ object: Value,
    writtenAs node: Node?,
    over revision: Revision?,
    _ dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    let object = ServerFields.removed(from: object, comparedWith: object)
    guard let revision else {
      return try await OwnThread.run { isCancelled throws(StoreError) in
        try made(of: object, writtenAs: node, dryRun, isCancelled)
      }
    }
    let named = try NamedObject(object, defaultNamespace: defaultNamespace)
    let current = try await get(named.reference)
    guard current.revision == revision else { throw .conflict(named.reference, .changed(current: current)) }
    let value: Value
    do throws(ValueError) { value = try current.value } catch {
      throw .impossibleEdit(named.reference, .value(error), current.place)
    }
    let wanted = WantedState(of: object, over: value).value
    let edits = ResourceDifference(from: value, to: wanted, type: named.type).edits
    return try await edit(named.reference, at: revision, edits, dryRun: dryRun)
  }
}

extension ManifestObject {
  /// Refuses an object that was changed since it was read at a revision.
  fileprivate func check(isAt revision: Revision?) throws(StoreError) {
    guard let revision else { return }
    let current = resource
    if current.revision != revision { throw .conflict(reference, .changed(current: current)) }
  }
}

extension ManifestFile {
  /// What edits of one of its objects make of the file.
  fileprivate func result(of edits: [Edit], to object: ManifestObject) throws(StoreError) -> ManifestChange.Result {
    let outcome: TextEdit.Outcome
    do throws(EditProblem) { outcome = try TextEdit(edits, to: object.object).apply() } catch {
      throw .impossibleEdit(object.reference, error, object.place)
    }
    switch outcome {
    case .unchanged: return .unchanged
    case .changed(let document):
      let text = replacing(object.documentPlace, with: document)
      // The documents around it must end and begin where they did.
      let after = ManifestFile(path: path, stamp: stamp, bytes: text).documents
      guard after.count == documents.count,
        after[object.documentPlace].source.bytes == document.source.bytes
      else { throw .impossibleEdit(object.reference, .entangled(edits.first?.path ?? []), object.place) }
      return .text(text)
    case .failedTest(let path, let expected, let found):
      throw .conflict(object.reference, .test(path, expected: expected, found: found))
    }
  }
}
