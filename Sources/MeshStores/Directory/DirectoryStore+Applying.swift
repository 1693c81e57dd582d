import System
public import YAML

extension DirectoryStore {
  /// Makes a file for an object, or edits the text of the resource so that it says what the object says.
  public func apply(
    _ object: Value,
    writtenAs node: Node?,
    over revision: Revision?,
    forcesConflicts: Bool,
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    let object = ServerFields.removed(from: object, comparedWith: object)
    guard let revision else {
      return try await OwnThread.run { isCancelled throws(StoreError) in
        try ManifestCreation(of: object, writtenAs: node, in: self).run(dryRun: dryRun, isCancelled)
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
