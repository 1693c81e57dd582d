import Foundation

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

  /// Compares or writes one file; what is wrong, or nil.
  public func problem(_ name: String, _ text: String) throws -> String? {
    let url = PackageDirectory.url.appendingPathComponent(folder).appendingPathComponent(name)
    if Self.isRecording {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let recorded = try? String(contentsOf: url, encoding: .utf8)
    return recorded == text ? nil : "\(folder)/\(name) is not what the code makes; refresh it with: \(remedy)"
  }

  /// Compares or removes what else is in the folder; what is wrong, or nil.
  public func problem(besides names: some Sequence<String>) throws -> String? {
    let directory = PackageDirectory.url.appendingPathComponent(folder)
    let surplus = Set(try FileManager.default.contentsOfDirectory(atPath: directory.path)).subtracting(names).sorted()
    if Self.isRecording {
      for name in surplus { try FileManager.default.removeItem(at: directory.appendingPathComponent(name)) }
      return nil
    }
    return surplus.isEmpty ? nil : "\(folder) holds \(surplus), which nothing makes; refresh it with: \(remedy)"
  }
}
