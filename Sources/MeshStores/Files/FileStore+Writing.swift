import Diagnostics
import System
public import YAML

extension FileStore {
  /// Writes a new resource: to a file of its own in the directory that was named, else to the end of the last file.
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

  /// Writes an object, or edits the text of the resource so that it says what the object says.
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

extension FileStore: ManifestKeeper {
  var location: String { name }

  func paths(of reference: ResourceReference) throws(StoreError) -> [String] {
    try refreshed().flatMap { file in
      file.objects(defaultNamespace: defaultNamespace).filter { $0.reference == reference }.map { _ in file.path }
    }
  }

  func file(at path: String) throws(StoreError) -> ManifestFile {
    guard let file = try refreshed().first(where: { $0.path == path }) else {
      throw .file(SystemError(.open, path, .notFound))
    }
    return file
  }

  /// A file that is changed on disk is read again anyway.
  func forget(_ path: String) {}

  /// Who names a file means what a link leads to.
  func checkMayBeWritten(_ path: String) {}

  func locked<Answer>(
    directoryOf path: String,
    _ isCancelled: () -> Bool,
    _ body: () throws(StoreError) -> Answer
  ) throws(StoreError) -> Answer {
    guard replacesFiles else { return try body() }
    return try DirectoryLock.whileHeld(directoryOf: path, within: lockLimit, isCancelled, body)
  }

  func replace(_ file: ManifestFile, by result: ManifestChange.Result, _ dryRun: DryRun) throws(SystemError) -> Bool {
    if replacesFiles {
      guard try file.replaceOnDisk(by: result, dryRun) else { return false }
      if dryRun != .none { return true }
    }
    try take(result, of: file.path)
    return true
  }

  func made(
    of object: Value,
    writtenAs node: Node?,
    _ dryRun: DryRun,
    _ isCancelled: () -> Bool
  ) throws(StoreError) -> StoredResource {
    let manifest = try NewManifest(of: object, writtenAs: node, defaultNamespace: defaultNamespace)
    let paths = try paths(of: manifest.reference)
    guard paths.isEmpty else {
      throw .alreadyExists(manifest.reference, try places(of: manifest.reference, in: paths).first)
    }
    guard let directory else { return try appended(manifest, dryRun, isCancelled) }
    let store = DirectoryStore(directory, defaultNamespace: defaultNamespace) { _ in }
    let resource = try ManifestCreation(of: object, writtenAs: node, in: store)
      .run(dryRun: replacesFiles ? dryRun : .client, isCancelled)
    guard !replacesFiles || dryRun == .none else { return resource }
    let source = resource.node.document.source
    // The next look at the disk tells its stamp.
    take(new: ManifestFile(path: source.name, stamp: nil, bytes: source.bytes.array))
    return resource
  }

  /// Writes a new resource to the end of the last file. Blocks.
  private func appended(
    _ manifest: NewManifest,
    _ dryRun: DryRun,
    _ isCancelled: () -> Bool
  ) throws(StoreError) -> StoredResource {
    guard let path = try refreshed().last?.path else { throw .file(SystemError(.open, name, .notFound)) }
    return try locked(directoryOf: path, isCancelled) { () throws(StoreError) in
      for _ in 0..<Self.attempts {
        let file = try file(at: path)
        let text = file.appending(manifest)
        let resource = ManifestFile(path: path, stamp: nil, bytes: text).objects(defaultNamespace: defaultNamespace)
          .first { $0.reference == manifest.reference }?.resource
        guard let resource, !file.isConverted else {
          throw .impossibleEdit(manifest.reference, file.isConverted ? .encoding : .entangled([]), nil)
        }
        let isReplaced = try StoreError.fromSystem { () throws(SystemError) in
          try replace(file, by: .text(text), dryRun)
        }
        if isReplaced { return resource }
      }
      throw .locked(path: path)
    }
  }
}

extension ManifestFile {
  /// The file with another document at its end.
  fileprivate func appending(_ manifest: NewManifest) -> [UInt8] {
    guard let last = bytes.last else { return manifest.bytes }
    let lineEnd = last == UInt8(ascii: "\n") ? "" : "\n"
    return bytes + Array("\(lineEnd)---\n".utf8) + manifest.bytes
  }
}
