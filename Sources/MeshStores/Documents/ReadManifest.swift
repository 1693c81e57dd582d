import Diagnostics
import System
import YAML

/// A file of manifests as it was when it was read, or why it could not be.
struct ReadManifest {
  let documents: [Document]
  let problem: SystemError?
  /// Nil where the file cannot be looked at.
  private let stamp: FileStamp?
  /// Whether a change since must have changed the stamp.
  private let isSettled: Bool

  /// Reads a file. O(bytes).
  init(_ path: String) {
    do throws(SystemError) {
      let file = try ManifestFile(reading: path)
      self.init(file.documents, nil, file.stamp, isSettled: file.stamp.isSettled)
    } catch {
      self.init([], error, nil, isSettled: false)
    }
  }

  private init(_ documents: [Document], _ problem: SystemError?, _ stamp: FileStamp?, isSettled: Bool) {
    self.documents = documents
    self.problem = problem
    self.stamp = stamp
    self.isSettled = isSettled
  }

  /// Whether the file is as it was when it was read, as far as can be told without reading it.
  func isCurrent(_ path: String) -> Bool { isSettled && stamp == (try? FileStamp(of: path)) }

  /// Whether the same text was read.
  func says(as other: ReadManifest) -> Bool {
    problem == other.problem && documents.elementsEqual(other.documents) { $0.source.bytes == $1.source.bytes }
  }

  /// The same with documents that were made of the same text before.
  func keeping(_ documents: [Document]) -> ReadManifest {
    ReadManifest(documents, problem, stamp, isSettled: isSettled)
  }
}
