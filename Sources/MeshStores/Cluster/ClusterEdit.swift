import Kubernetes
import Resources
import YAML

/// Changes to a resource on their way to a cluster.
struct ClusterEdit {
  private let store: ClusterStore
  private let reference: ResourceReference
  private let revision: Revision
  private let edits: [Edit]
  private let patch: JSONPatch

  /// Takes edits; those that do not go together, and those that would change what the resource is called, are refused.
  init(
    of reference: ResourceReference,
    at revision: Revision,
    _ edits: [Edit],
    in store: ClusterStore
  ) throws(StoreError) {
    do throws(EditProblem) {
      for edit in edits where edit.changesIdentity { throw EditProblem.identity(edit.path) }
      patch = try JSONPatch(edits)
    } catch {
      throw .impossibleEdit(reference, error, nil)
    }
    self.store = store
    self.reference = reference
    self.revision = revision
    self.edits = edits
  }

  /// Makes the changes, and gives the resource as it is then.
  func run(dryRun: DryRun) async throws(StoreError) -> StoredResource {
    if dryRun == .client || edits.isEmpty { return try result(on: try await current()) }
    do throws(APIError) {
      let options = WriteOptions(fieldManager: store.fieldManager, isDryRun: dryRun == .server)
      let changed = try await store.client.patch(
        try await store.objectName(of: reference),
        .json(operations),
        options
      )
      return store.stored(changed, reference)
    } catch {
      return try await explain(error, isWritten: dryRun == .none)
    }
  }

  /// The server takes the patch only in the state that it was thought out for: a `resourceVersion` that is written and
  /// is not the present one is a conflict.
  private var operations: [Value] {
    patch.value.items + [
      ["op": "replace", "path": "/metadata/resourceVersion", "value": .string(revision.description)]
    ]
  }

  /// The resource, which must be in the state that the edits are for.
  private func current() async throws(StoreError) -> StoredResource {
    let current = try await store.get(reference)
    guard current.revision == revision else { throw .conflict(reference, .changed(current: current)) }
    return current
  }

  /// What the edits make of a resource, worked out here.
  private func result(on current: StoredResource) throws(StoreError) -> StoredResource {
    if edits.isEmpty { return current }
    let before = try value(of: current)
    if let failure = failedTest(on: before) { throw failure }
    do throws(EditProblem) {
      let after = try patch.applied(to: before)
      return LocalResource.make(after, reference, type: current.type, revision: revision) ?? current
    } catch {
      throw .impossibleEdit(reference, error, nil)
    }
  }

  private func value(of resource: StoredResource) throws(StoreError) -> Value {
    do throws(ValueError) { return try resource.value } catch { throw .impossibleEdit(reference, .value(error), nil) }
  }

  private func failedTest(on value: Value) -> StoreError? {
    for case .test(let path, let expected) in edits {
      let found = value.value(at: path)
      if found?.isEquivalent(to: expected) != true {
        return .conflict(reference, .test(path, expected: expected, found: found))
      }
    }
    return nil
  }

  // MARK: When it is refused

  /// What an error means; the resource is read to tell it.
  private func explain(_ error: APIError, isWritten: Bool) async throws(StoreError) -> StoredResource {
    let meaning = StoreError(error, about: reference)
    switch error {
    case .conflict: throw .conflict(reference, .changed(current: try await found(insteadOf: meaning)))
    // The server does not say which operation of a patch did not fit; a refusal of the object has causes.
    case .invalid(let status) where status.causes.isEmpty:
      let found = try await found(insteadOf: meaning)
      guard found.revision == revision else { throw .conflict(reference, .changed(current: found)) }
      _ = try result(on: found)
      throw meaning
    case .unknownOutcome where isWritten:
      let found = try await found(insteadOf: meaning)
      if found.revision == revision { throw meaning }
      guard isMade(in: try value(of: found)) else { throw .conflict(reference, .changed(current: found)) }
      return found
    default: throw meaning
    }
  }

  /// The resource as it is now; where it cannot be read either, the first error is the one to tell.
  private func found(insteadOf meaning: StoreError) async throws(StoreError) -> StoredResource {
    do throws(StoreError) {
      return try await store.get(reference)
    } catch .notFound {
      throw .notFound(reference)
    } catch {
      throw meaning
    }
  }

  /// Whether a value has everything that the edits were to bring about. Where items of lists were to move, that cannot
  /// be told.
  private func isMade(in value: Value) -> Bool {
    edits.allSatisfy { edit in
      switch edit {
      case .test: true
      case .set(let path, let expected): value.value(at: path)?.isEquivalent(to: expected) == true
      case .insert(let path, let expected):
        !edit.insertsItem && value.value(at: path)?.isEquivalent(to: expected) == true
      case .remove(let path):
        if case .field? = path.steps.last { value.value(at: path) == nil } else { false }
      }
    }
  }
}

extension Edit {
  /// Whether this changes what finds the resource.
  fileprivate var changesIdentity: Bool {
    if case .test = self { return false }
    let identity: [FieldPath] = [
      [], ["apiVersion"], ["kind"], ["metadata"], ["metadata", "name"], ["metadata", "namespace"],
    ]
    return identity.contains(path)
  }
}
