#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the manifests that a path stands for, as `kubectl apply -f` does: a file is taken as it is, a directory stands
/// for its `.yaml`, `.yml` and `.json` files.
public enum ManifestFinder {
  private static let extensions = [".yaml", ".yml", ".json"]

  /// The manifests of a path; a directory's in the order of the bytes of their names, whatever the file system's order.
  ///
  /// With `recursive`, directories below are looked into in their place in that order. Names that begin with a dot are
  /// passed over. Links to files are followed and links to directories are not, so a cycle of links ends the search
  /// nowhere. What does not exist or may not be listed is an error.
  public static func find(_ path: String, recursive: Bool) throws(SystemError) -> FoundManifests {
    guard try status(of: path, followingLinks: true).isDirectory else { return .file(path) }
    var search = Search(recursive: recursive)
    try search.visit(path)
    if let problem = search.tree.problems.first { throw problem }
    return search.tree.files.isEmpty
      ? .none(hasSubdirectories: search.hasSubdirectories) : .directory(search.tree.files)
  }

  /// The manifests in a directory and in those below it, by the same rules. What cannot be looked at is told in the
  /// result and does not hide the rest; the directory itself must be one that can be listed.
  public static func tree(below directory: String) throws(SystemError) -> ManifestTree {
    var search = Search(recursive: true)
    try search.visit(directory)
    return search.tree
  }

  private struct Search {
    let recursive: Bool
    var tree = ManifestTree()
    var hasSubdirectories = false

    /// Looks into a directory; only one that cannot be listed at all is an error.
    mutating func visit(_ directory: String) throws(SystemError) {
      let names = try DirectoryListing.names(in: directory)
      tree.directories.append(directory)
      for entry in names where !entry.text.hasPrefix(".") {
        do throws(SystemError) {
          try look(at: entry, in: directory)
        } catch {
          tree.problems.append(error)
        }
      }
    }

    private mutating func look(at entry: DirectoryListing.Name, in directory: String) throws(SystemError) {
      let name = entry.text
      let path = Path.join(directory, name)
      guard entry.isExact else {
        guard ManifestFinder.isManifest(name) || recursive && entry.mayBeDirectory else { return }
        throw SystemError(.open, path, .invalidName)
      }
      let status: SystemCall.Status
      do throws(SystemError) {
        status = try ManifestFinder.status(of: path, followingLinks: false)
      } catch {
        // Removed since the directory was listed.
        if error.reason == .notFound { return }
        throw error
      }
      if status.isDirectory {
        hasSubdirectories = true
        if recursive { try visit(path) }
      } else if ManifestFinder.isManifest(name) {
        let target = status.isSymbolicLink ? try ManifestFinder.status(of: path, followingLinks: true) : status
        // A pipe in a directory would block the reader.
        guard target.isRegularFile else { return }
        tree.files.append(path)
        tree.stamps.append(FileStamp(target))
      }
    }
  }

  private static func isManifest(_ name: String) -> Bool { extensions.contains { name.hasSuffix($0) } }

  private static func status(of path: String, followingLinks: Bool) throws(SystemError) -> SystemCall.Status {
    do throws(SystemErrorReason) {
      return try SystemCall.status(of: path, followingLinks: followingLinks)
    } catch {
      throw SystemError(.inspect, path, error)
    }
  }
}
