import Kubernetes
import YAML

/// An object on its way to a cluster by server-side apply: it becomes what the object says, and what this manager had
/// applied before and does not any more goes.
struct ClusterApply {
  private let store: ClusterStore
  private let object: Value
  private let named: NamedObject
  private let revision: Revision?
  private let forcesConflicts: Bool

  init(of object: Value, over revision: Revision?, forcesConflicts: Bool, in store: ClusterStore) throws(StoreError) {
    // A manager that applied what only the server writes would be refused.
    self.object = ServerFields.removed(from: object, comparedWith: object)
    self.named = try NamedObject(object, defaultNamespace: store.defaultNamespace)
    self.revision = revision
    self.forcesConflicts = forcesConflicts
    self.store = store
  }

  /// Applies it, and gives the resource as it is then.
  func run(dryRun: DryRun) async throws(StoreError) -> StoredResource {
    if dryRun == .client { return try await shown() }
    do throws(StoreError) {
      return try await send(isForced: forcesConflicts, dryRun)
    } catch .conflict(_, .managed(let fields)) where fields.allSatisfy({ $0.manager == store.fieldManager }) {
      // What the same manager wrote by edits is nobody else's.
      return try await send(isForced: true, dryRun)
    }
  }

  private func send(isForced: Bool, _ dryRun: DryRun) async throws(StoreError) -> StoredResource {
    do throws(APIError) {
      let name = ObjectName(
        try await store.client.resource(of: named.type),
        namespace: named.reference.namespace,
        name: named.reference.name
      )
      let options = WriteOptions(
        fieldManager: store.fieldManager,
        isDryRun: dryRun != .none,
        fieldValidation: .strict
      )
      let applied = try await store.client.patch(name, .apply(guarded, force: isForced), options)
      return store.stored(applied, named.reference)
    } catch {
      return try await explain(error, isWritten: dryRun == .none)
    }
  }

  /// With the `resourceVersion` in it the server takes the object only in the state that was looked at.
  private var guarded: Value {
    guard let revision else { return object }
    let version = Value.Entry("resourceVersion", .string(revision.description))
    return .mapping(
      object.entries.map { entry in
        entry.hasKey("metadata") ? Value.Entry("metadata", .mapping(entry.value.entries + [version])) : entry
      }
    )
  }

  // MARK: When it is not taken

  private func explain(_ error: APIError, isWritten: Bool) async throws(StoreError) -> StoredResource {
    let reference = named.reference
    switch error {
    case .conflict(let status) where !status.causes.isEmpty:
      throw .conflict(reference, .managed(status.causes.map(Self.managedField)))
    case .conflict: throw .conflict(reference, .changed(current: try await store.get(reference)))
    case .unknownOutcome where isWritten: return try await readBack(error)
    // An object that is not there is made: what is missing is its namespace.
    case .notFound(let status) where revision == nil: throw .rejected(reference, message: status.message, causes: [])
    default: throw StoreError(error, about: reference)
    }
  }

  /// The manager is told in the message alone, in quotation marks (structured-merge-diff, `Conflict.Error`).
  private static func managedField(_ cause: APIStatus.Cause) -> Conflict.ManagedField {
    let quoted = cause.message.split(separator: "\"", omittingEmptySubsequences: false)
    return .init(manager: quoted.count > 2 ? String(quoted[1]) : cause.message, path: cause.field)
  }

  /// What is there is ours if it has everything that was sent; if nothing changed, the write may still be under way.
  private func readBack(_ lost: APIError) async throws(StoreError) -> StoredResource {
    let meaning = StoreError(lost, about: named.reference)
    let found: StoredResource
    do throws(StoreError) { found = try await store.get(named.reference) } catch .notFound { throw meaning }
    if let value = try? found.value, value.holds(object) { return found }
    if found.revision == revision { throw meaning }
    throw .conflict(named.reference, .changed(current: found))
  }

  // MARK: Worked out here

  /// What the object adds to the resource. What the server would take out again only the server knows.
  private func shown() async throws(StoreError) -> StoredResource {
    let reference = named.reference
    var (shown, state) = (object, Revision(""))
    do throws(StoreError) {
      let current = try await store.get(reference)
      guard revision == nil || revision == current.revision else {
        throw StoreError.conflict(reference, .changed(current: current))
      }
      if let value = try? current.value { shown = value.merged(with: object) }
      state = current.revision
    } catch {
      guard case .notFound = error else { throw error }
    }
    guard let resource = LocalResource.make(shown, reference, type: named.type, revision: state) else {
      throw .notAnObject(missing: [])
    }
    return resource
  }
}

extension Value {
  /// The value with the fields of another put in; lists are taken as a whole.
  fileprivate func merged(with other: Value) -> Value {
    guard case .mapping(let mine) = self, case .mapping(let theirs) = other else { return other }
    let kept = mine.map { entry in
      Entry(entry.key, other[entry.key].map { entry.value.merged(with: $0) } ?? entry.value)
    }
    return .mapping(kept + theirs.filter { self[$0.key] == nil })
  }
}
