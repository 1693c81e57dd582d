import Synchronization
public import System
public import YAML

/// All documents of a directory, of which only files that changed are read again.
///
/// It keeps every document in memory, for whoever needs them all each time.
public final class ManifestFolder: Sendable {
  /// What is in the directory at one moment.
  public struct Contents: Sendable {
    /// What was found, to be watched.
    public let tree: ManifestTree
    /// The documents of all files, those with errors too, in the order of the tree.
    public let documents: [Document]
    /// What could not be read.
    public let problems: [SystemError]
  }

  /// The path of the directory, as it was given.
  public let directory: String
  private let files = Mutex<[String: ManifestFile]>([:])

  /// Takes a directory, which is looked at when it is read.
  public init(_ directory: String) { self.directory = directory }

  /// Reads what changed. Blocks. O(files + bytes of the changed).
  public func read() throws(SystemError) -> Contents {
    let tree = try ManifestFinder.tree(below: directory)
    return files.withLock { files in
      var problems = tree.problems
      var current: [String: ManifestFile] = [:]
      for path in tree.files {
        do throws(SystemError) {
          if let known = files[path], try known.isCurrent() {
            current[path] = known
          } else {
            current[path] = try ManifestFile(reading: path)
          }
        } catch {
          // A file that vanished since the directory was listed is no longer there, and that is all.
          if error.reason != .notFound { problems.append(error) }
        }
      }
      files = current
      return Contents(
        tree: tree,
        documents: tree.files.flatMap { current[$0]?.documents ?? [] },
        problems: problems
      )
    }
  }
}
