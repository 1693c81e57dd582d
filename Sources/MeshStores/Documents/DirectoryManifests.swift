public import System
public import YAML

/// The documents of a directory of manifests as they are in the text, with the directories below it.
///
/// Unlike the resources of a store, documents with errors are among them, and comments and duplicates too: whoever takes
/// a mesh as a whole tells what is wrong with it. Files are found as a `DirectoryStore` finds them.
public struct DirectoryManifests: Sendable {
  /// The path of the directory, as it was given.
  public let directory: String
  /// The files and directories that were found.
  public private(set) var tree = ManifestTree()
  private var files: [String: ReadManifest] = [:]

  /// Takes a directory, of which nothing is read yet.
  public init(_ directory: String) { self.directory = directory }

  /// Every document, in the order of the files and of the text. O(documents).
  public var documents: [Document] { tree.files.flatMap { files[$0]?.documents ?? [] } }

  /// What could not be read; the rest is there.
  public var problems: [SystemError] { tree.problems + tree.files.compactMap { files[$0]?.problem } }

  /// Looks at every file, reads those that are new or changed, and tells whether anything is not what it was.
  ///
  /// Documents of files that are as they were stay the same objects. O(files + bytes of the changed). Blocks.
  public mutating func refresh() throws(SystemError) -> Bool {
    let tree = try ManifestFinder.tree(below: directory)
    var isChanged = tree.files != self.tree.files || tree.problems != self.tree.problems
    var read: [String: ReadManifest] = [:]
    for path in tree.files {
      let former = files[path]
      if let former, former.isCurrent(path) {
        read[path] = former
        continue
      }
      let file = ReadManifest(path)
      if let former, former.says(as: file) {
        read[path] = file.keeping(former.documents)
      } else {
        read[path] = file
        isChanged = true
      }
    }
    (self.tree, files) = (tree, read)
    return isChanged
  }
}
