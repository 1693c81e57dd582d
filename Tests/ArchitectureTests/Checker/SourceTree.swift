import Foundation
import TestSupport

/// The Swift files of this package as they lie on the disk.
enum SourceTree {
  /// Every Swift file below a folder of the package, in order of path.
  static func files(below folder: String) throws -> [SwiftFile] {
    let root = PackageDirectory.url.appendingPathComponent(folder).path
    guard let walker = FileManager.default.enumerator(atPath: root) else { throw FolderMissing(path: root) }
    return try walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      SwiftFile(path: "\(folder)/\(path)", text: try PackageDirectory.text(of: "\(folder)/\(path)"))
    }
  }

  struct FolderMissing: Error {
    let path: String
  }
}
