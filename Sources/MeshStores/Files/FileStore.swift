public import Resources
import Synchronization
public import System
public import YAML

/// Files of manifests, named one by one, as a mesh of their own; one may be a text that is in no file.
///
/// Either writes replace the files, each as a whole, as those of a directory do; or everything stays on paper, dry runs
/// and all: the files are not touched, and `texts` tells what would be in them.
public final class FileStore: MeshStore {
  /// What messages call it: the names as they were given.
  public let name: String
  /// The namespace of objects that name none.
  public let defaultNamespace: String
  /// Whether writes replace the files.
  public let replacesFiles: Bool
  /// Where new resources get files of their own; nil where the last of the files gets them.
  let directory: String?
  /// How long others may keep the lock of a directory.
  let lockLimit = Duration.seconds(30)
  private let files: Mutex<[KeptFile]>

  /// Reads the sources.
  ///
  /// - Parameters:
  ///   - directory: where new resources get files of their own; without one they go to the end of the last source.
  ///   - replacesFiles: whether writes replace the files, among which there must be no text then.
  public init(
    _ sources: [ManifestSource],
    named name: String,
    newFilesIn directory: String?,
    replacesFiles: Bool,
    defaultNamespace: String
  ) throws(SystemError) {
    var files: [KeptFile] = []
    for source in sources { files.append(try KeptFile(source)) }
    self.files = Mutex(files)
    self.name = name
    self.directory = directory
    self.replacesFiles = replacesFiles
    self.defaultNamespace = defaultNamespace
  }

  /// The files are all there is.
  public var hasServer: Bool { false }

  /// Every document as it was last read, those with errors too, in the order of the sources.
  public var documents: [Document] { files.withLock { $0.flatMap(\.current.documents) } }

  /// The texts in the order of the sources, then those that are new.
  public var texts: [FileText] { files.withLock { $0.map(\.text) } }

  /// The kind that a word names: one that meshctl knows, else one of what is in the files.
  public func kind(called word: String) async throws(StoreError) -> ResourceKind {
    if let known = ResourceKind.called(word).first { return known }
    let kinds = try await OwnThread.run { _ throws(StoreError) in try self.objects().map(\.reference.kind) }
    guard let kind = kinds.first(where: { $0.isCalled(word) }) else { throw .unknownKind(word) }
    return kind
  }

  /// Reads a resource.
  public func get(_ reference: ResourceReference) async throws(StoreError) -> StoredResource {
    let objects = try await OwnThread.run { _ throws(StoreError) in try self.objects() }
    guard let object = objects.last(where: { $0.reference == reference }) else { throw .notFound(reference) }
    return object.resource
  }

  /// What is made of the resources that a query selects, page by page.
  public func list<Item: Sendable>(
    _ query: ResourceQuery,
    as read: @escaping @Sendable (StoredResource) -> Item
  ) -> ResourcePages<Item> {
    ResourcePages {
      let rest = Mutex<[StoredResource]?>(nil)
      return { () async throws(StoreError) in
        let known = rest.withLock(\.self)
        let left = if let known { known } else { try await self.selected(query) }
        let after = Array(left.dropFirst(query.pageSize))
        rest.withLock { $0 = after }
        return left.isEmpty ? nil : ResourcePage(left.prefix(query.pageSize).map(read), remaining: after.count)
      }
    }
  }

  /// The resources that a query selects; what becomes of files is not followed.
  public func watch(_ query: ResourceQuery) -> ResourceEvents {
    ResourceEvents {
      let rest = Mutex<[ResourceEvent]?>(nil)
      return { () async throws(StoreError) in
        let known = rest.withLock(\.self)
        var left =
          if let known { known } else {
            [.listed] + (try await self.selected(query)).reversed().map(ResourceEvent.added)
          }
        let next = left.popLast()
        rest.withLock { [left] in $0 = left }
        return next
      }
    }
  }

  private func selected(_ query: ResourceQuery) async throws(StoreError) -> [StoredResource] {
    let objects = try await OwnThread.run { _ throws(StoreError) in try self.objects() }
    let named = objects.filter { $0.reference.kind == query.kind }
    let last = Dictionary(named.map { ($0.reference, $0) }) { $1 }
    return last.values.map(\.resource).filter(query.selects).sorted { $0.reference < $1.reference }
  }

  private func objects() throws(StoreError) -> [ManifestObject] {
    try refreshed().flatMap { $0.objects(defaultNamespace: defaultNamespace) }
  }

  /// The files as they are now.
  func refreshed() throws(StoreError) -> [ManifestFile] {
    let current = try files.withLock { files throws(StoreError) in
      try StoreError.fromSystem { () throws(SystemError) in
        if replacesFiles { for place in files.indices { try files[place].refresh() } }
        return files.filter { !$0.isGone }.map(\.current)
      }
    }
    if let malformation = current.lazy.compactMap(\.malformation).first { throw .unreadable(malformation) }
    return current
  }

  /// Takes what became of a file.
  func take(_ result: ManifestChange.Result, of path: String) throws(SystemError) {
    try files.withLock { files throws(SystemError) in
      guard let place = files.firstIndex(where: { $0.current.path == path }) else { return }
      try files[place].take(result, isOnDisk: replacesFiles)
    }
  }

  /// Takes a file that is new.
  func take(new file: ManifestFile) { files.withLock { $0.append(KeptFile(new: file)) } }
}
