import Foundation

/// A directory that is there for one closure and then gone, with everything in it.
public enum TemporaryDirectory {
  /// Calls `body` with a fresh empty directory.
  public static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("meshctl-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
  }
}
