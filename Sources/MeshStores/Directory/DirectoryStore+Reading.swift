import Resources
import Synchronization
import System

extension DirectoryStore {
  /// Looks at the directory, and asks the index.
  func refreshed<Answer: Sendable>(
    _ question: @Sendable (inout DirectoryIndex) -> Answer
  ) throws(StoreError) -> Answer {
    try index.withLock { index throws(StoreError) in
      try StoreError.fromSystem { () throws(SystemError) in try index.refresh(warn: warn) }
      return question(&index)
    }
  }

  /// Has a file read again at the next look.
  func forget(_ path: String) { index.withLock { $0.forget(path) } }

  /// Reads a resource. Blocks.
  func read(_ reference: ResourceReference) throws(StoreError) -> StoredResource {
    for _ in 0..<Self.attempts {
      let paths = try paths(of: reference)
      guard let path = paths.last else { break }
      if paths.count > 1 { try tellDuplicate(reference, in: paths) }
      if let resource = try resources(in: path).last(where: { $0.reference == reference })?.resource { return resource }
      forget(path)
    }
    throw .notFound(reference)
  }

  /// A file as it is now.
  func file(at path: String) throws(StoreError) -> ManifestFile {
    let file = try StoreError.fromSystem { () throws(SystemError) in try ManifestFile(reading: path) }
    if let malformation = file.malformation { throw .unreadable(malformation) }
    return file
  }

  /// The files that hold a resource, each as often as it does.
  func paths(of reference: ResourceReference) throws(StoreError) -> [String] {
    try refreshed { $0.places[reference] ?? [] }
  }

  /// Warns of a resource that is written twice, once.
  func tellDuplicate(_ reference: ResourceReference, in paths: [String]) throws(StoreError) {
    guard toldDuplicates.withLock({ $0.insert(reference).inserted }) else { return }
    warn(.duplicate(reference, try places(of: reference, in: paths)))
  }
}
