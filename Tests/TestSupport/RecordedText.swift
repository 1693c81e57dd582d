import Foundation
public import Testing

/// Text files of the repository that the code makes: generated files and snapshots.
///
/// A test compares them with what the code makes now. With `MESHCTL_RECORD=1` it writes them instead.
public struct RecordedText: Sendable {
  /// The folder below the package directory; nothing for that itself.
  let folder: String
  /// The command that brings the files up to date.
  let remedy: String

  /// Makes the record of a folder, which the tests of a suite keep.
  public init(_ folder: String, suite: String) {
    self.folder = folder
    self.remedy = "MESHCTL_RECORD=1 swift test --filter \(suite)"
  }

  private static let isRecording = ProcessInfo.processInfo.environment["MESHCTL_RECORD"] == "1"

  /// Compares or writes one file; one that differs is an issue of the test.
  public func check(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let url = PackageDirectory.url.appendingPathComponent(folder).appendingPathComponent(name)
    if Self.isRecording {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    if (try? String(contentsOf: url, encoding: .utf8)) != text {
      record("\(folder)/\(name) is not what the code makes", sourceLocation)
    }
  }

  /// Compares or removes what else is in the folder; a file that nothing makes is an issue of the test.
  public func check(onlyFiles names: some Sequence<String>, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let directory = PackageDirectory.url.appendingPathComponent(folder)
    let surplus = Set(try FileManager.default.contentsOfDirectory(atPath: directory.path)).subtracting(names)
    for name in surplus.sorted() {
      if Self.isRecording {
        try FileManager.default.removeItem(at: directory.appendingPathComponent(name))
      } else {
        record("\(folder)/\(name) is made by nothing", sourceLocation)
      }
    }
  }

  private func record(_ problem: String, _ sourceLocation: SourceLocation) {
    Issue.record("\(problem); bring it up to date with: \(remedy)", sourceLocation: sourceLocation)
  }
}
