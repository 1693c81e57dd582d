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
      try self.made(of: object, writtenAs: nil, dryRun, isCancelled)
    }
  }

  /// Takes the document of a resource out of its file, and the file away when nothing else is in it.
  public func delete(
    _ reference: ResourceReference,
    at revision: Revision?,
    dryRun: DryRun
  ) async throws(StoreError) {
    try await removed(reference, at: revision, dryRun)
  }

  /// Makes a file for an object, or edits the text of the resource so that it says what the object says.
  public func apply(
    _ object: Value,
    writtenAs node: Node?,
    over revision: Revision?,
    forcesConflicts: Bool,
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    try await applied(object, writtenAs: node, over: revision, dryRun)
  }

  /// Makes changes to the text of a resource.
  public func edit(
    _ reference: ResourceReference,
    at revision: Revision,
    _ edits: [Edit],
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    try await edited(reference, at: revision, edits, dryRun)
  }
}
