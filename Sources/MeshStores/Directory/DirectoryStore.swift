import Diagnostics
public import Resources
import Synchronization
import System
public import YAML

/// A directory of manifests as a mesh: a git repository is one.
///
/// Files are looked for in the directories below, too; names that begin with a dot are passed over, and so are documents
/// without `apiVersion` and `kind`. An object without a namespace is in the default one. A file that cannot be read hides
/// only what is in it. A resource that is written twice can be read, the last of both, and not changed.
///
/// Writes change the text of one file and keep its comments, order and quoting. Each holds a lock of the directory of the
/// file, finds the resource as it was read by the fingerprint of its document, and replaces the file as a whole.
public final class DirectoryStore: MeshStore {
  /// Takes what the store comes across and goes on. It is called on a thread of the store's, which waits for it; it must
  /// not ask the store for anything.
  public typealias WarningHandler = @Sendable (StoreWarning) -> Void

  /// The path of the directory, as it was given.
  public let directory: String
  /// The namespace of objects that name none.
  public let defaultNamespace: String
  let warn: WarningHandler
  let changeSource: ChangeSource
  /// How long others may keep the lock.
  let lockLimit: Duration
  let index: Mutex<DirectoryIndex>
  /// The resources that are known to be written twice and were warned of.
  let toldDuplicates = Mutex<Set<ResourceReference>>([])

  /// Takes a directory, which is looked at when something is asked for.
  public convenience init(
    _ directory: String,
    defaultNamespace: String = "default",
    onWarning warn: @escaping WarningHandler
  ) {
    self.init(directory, defaultNamespace: defaultNamespace, changeSource: .system, onWarning: warn)
  }

  init(
    _ directory: String,
    defaultNamespace: String = "default",
    changeSource: ChangeSource,
    lockLimit: Duration = .seconds(30),
    onWarning warn: @escaping WarningHandler
  ) {
    self.directory = directory
    self.defaultNamespace = defaultNamespace
    self.changeSource = changeSource
    self.lockLimit = lockLimit
    self.warn = warn
    index = Mutex(DirectoryIndex(directory, defaultNamespace: defaultNamespace))
  }

  /// `mesh ./bookinfo`.
  public var name: String { "mesh \(directory)" }

  /// The files are all there is.
  public var hasServer: Bool { false }

  /// The kind that a word names: one that meshctl knows, else one of what is in the directory.
  public func kind(called word: String) async throws(StoreError) -> ResourceKind {
    if let known = ResourceKind.called(word).first { return known }
    return try await OwnThread.run { _ throws(StoreError) in
      let kinds = try self.refreshed { index in Set(index.places.keys.lazy.map(\.kind).filter { $0.isCalled(word) }) }
      let first = kinds.min { $0.group.utf8.lexicographicallyPrecedes($1.group.utf8) }
      guard let first else { throw .unknownKind(word) }
      return first
    }
  }

  /// Reads a resource.
  public func get(_ reference: ResourceReference) async throws(StoreError) -> StoredResource {
    try await OwnThread.run { _ throws(StoreError) in try self.read(reference) }
  }

  /// What is made of the resources that a query selects, page by page.
  public func list<Item: Sendable>(
    _ query: ResourceQuery,
    as read: @escaping @Sendable (StoredResource) -> Item
  ) -> ResourcePages<Item> {
    ResourcePages {
      let walk = PageWalk(of: self, query)
      return { () async throws(StoreError) in
        let page = try await OwnThread.run { _ throws(StoreError) in try walk.next() }
        return page.map { ResourcePage($0.resources.map(read), remaining: $0.remaining) }
      }
    }
  }

  /// What becomes of the resources that a query selects.
  public func watch(_ query: ResourceQuery) -> ResourceEvents {
    ResourceEvents {
      let follower = DirectoryFollower(of: self, query)
      return { () async throws(StoreError) in try await follower.next() }
    }
  }

  /// Writes a new resource to a file of its own, `<kind>-<name>.yaml`.
  public func create(_ object: Value, dryRun: DryRun) async throws(StoreError) -> StoredResource {
    try await OwnThread.run { isCancelled throws(StoreError) in
      try ManifestCreation(of: object, in: self).run(dryRun: dryRun, isCancelled)
    }
  }

  /// Takes the document of a resource out of its file, and the file away when nothing else is in it.
  public func delete(
    _ reference: ResourceReference,
    at revision: Revision?,
    dryRun: DryRun
  ) async throws(StoreError) {
    _ = try await OwnThread.run { isCancelled throws(StoreError) in
      try ManifestChange(of: reference, in: self).run(dryRun: dryRun, isCancelled) { file, object throws(StoreError) in
        try Self.check(object, isAt: revision)
        do throws(EditProblem) { return try ManifestRemoval(of: object, from: file).result() } catch {
          throw .impossibleEdit(reference, error, object.place)
        }
      }
    }
  }

  /// Makes changes to the text of a resource.
  public func edit(
    _ reference: ResourceReference,
    at revision: Revision,
    _ edits: [Edit],
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    let changed = try await OwnThread.run { isCancelled throws(StoreError) in
      try ManifestChange(of: reference, in: self).run(dryRun: dryRun, isCancelled) { file, object throws(StoreError) in
        try Self.check(object, isAt: revision)
        return try Self.result(of: edits, to: object, in: file)
      }
    }
    guard let changed else { throw .notFound(reference) }
    return changed
  }

  private static func check(_ object: ManifestObject, isAt revision: Revision?) throws(StoreError) {
    guard let revision else { return }
    let current = object.resource
    if current.revision != revision { throw .conflict(object.reference, .changed(current: current)) }
  }

  private static func result(
    of edits: [Edit],
    to object: ManifestObject,
    in file: ManifestFile
  ) throws(StoreError) -> ManifestChange.Result {
    let outcome: TextEdit.Outcome
    do throws(EditProblem) { outcome = try TextEdit(edits, to: object.object).apply() } catch {
      throw .impossibleEdit(object.reference, error, object.place)
    }
    switch outcome {
    case .unchanged: return .unchanged
    case .changed(let document):
      let text = file.replacing(object.documentPlace, with: document)
      // The documents around it must end and begin where they did.
      let documents = ManifestFile(path: file.path, stamp: file.stamp, bytes: text).documents
      guard documents.count == file.documents.count,
        documents[object.documentPlace].source.bytes == document.source.bytes
      else { throw .impossibleEdit(object.reference, .entangled(edits.first?.path ?? []), object.place) }
      return .text(text)
    case .failedTest(let path, let expected, let found):
      throw .conflict(object.reference, .test(path, expected: expected, found: found))
    }
  }
}
