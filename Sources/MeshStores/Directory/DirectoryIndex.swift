import Diagnostics
import Resources
import System

/// Which file of a directory holds which resources: enough to find one without reading all files again.
///
/// What it says is looked up in the file before it is relied on.
struct DirectoryIndex {
  private let directory: String
  private let defaultNamespace: String
  /// What was found when last looked.
  private(set) var tree = ManifestTree()
  private var files: [String: IndexedFile] = [:]
  /// The files that hold each resource, in the order of the tree; one that holds it twice is there twice.
  private(set) var places: [ResourceReference: [String]] = [:]
  private var readings = 0
  private var told: Set<SystemError> = []
  /// Whether a tree like the last one says that nothing was changed.
  private var isSettled = false

  init(_ directory: String, defaultNamespace: String) {
    self.directory = directory
    self.defaultNamespace = defaultNamespace
  }

  /// Looks at every file, once each, and reads those that are new or were changed. O(files + bytes of the changed).
  ///
  /// `warn` gets what cannot be read, once for each state of a file.
  mutating func refresh(warn: (StoreWarning) -> Void) throws(SystemError) {
    let tree = try ManifestFinder.tree(below: directory)
    if isSettled, tree == self.tree { return }
    var isSame = tree.files == self.tree.files
    self.tree = tree
    let former = files
    files = Dictionary(minimumCapacity: tree.files.count)
    for (path, stamp) in zip(tree.files, tree.stamps) {
      if let file = former[path], file.isCurrent(stamp) {
        files[path] = file
        continue
      }
      readings += 1
      let file = IndexedFile(path, defaultNamespace: defaultNamespace, reading: readings)
      if former[path]?.resources != file.resources { isSame = false }
      files[path] = file
      tell(file, former[path], warn)
    }
    for problem in tree.problems where told.insert(problem).inserted { warn(.inaccessible(problem)) }
    if !isSame { index() }
    isSettled = zip(tree.files, tree.stamps).allSatisfy { path, stamp in files[path]?.isCurrent(stamp) ?? false }
  }

  private mutating func tell(_ file: IndexedFile, _ former: IndexedFile?, _ warn: (StoreWarning) -> Void) {
    switch file.content {
    case .resources: break
    case .malformed(let malformation):
      if case .malformed(let known)? = former?.content, known.source.bytes == malformation.source.bytes { return }
      warn(.unreadable(malformation))
    case .inaccessible(let error):
      // A file that vanished since the directory was listed is no longer there, and that is all.
      if error.reason != .notFound, told.insert(error).inserted { warn(.inaccessible(error)) }
    }
  }

  private mutating func index() {
    places = [:]
    for path in tree.files {
      for reference in files[path]?.resources ?? [] { places[reference, default: []].append(path) }
    }
  }

  /// Has a file read again at the next look, since it is not what the index says.
  mutating func forget(_ path: String) {
    files[path] = nil
    isSettled = false
  }

  /// The number of the reading of a file; nil if there is no such file.
  func reading(of path: String) -> Int? { files[path]?.reading }

  /// Whether there is a file that nobody can tell the content of.
  func isBlocked(_ path: String) -> Bool { files[path]?.isBlocked ?? false }

  /// The resources of a kind, and of a namespace if one is given, in order. O(resources · log selected).
  func references(of kind: ResourceKind, in namespace: String?) -> [ResourceReference] {
    places.keys.filter { reference in
      reference.kind == kind && (namespace == nil || !kind.isNamespaced || reference.namespace == namespace)
    }.sorted()
  }
}
