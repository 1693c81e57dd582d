import Foundation

/// A directory that is there for one closure and then gone, with everything in it.
public enum TemporaryDirectory {
  /// Calls `body` with a fresh empty directory.
  public static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = try make()
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
  }

  /// The same for a closure that waits.
  public static func with<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let directory = try make()
    defer { try? FileManager.default.removeItem(at: directory) }
    return try await body(directory)
  }

  private static func make() throws -> URL {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("meshctl-tests-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    return directory
  }
}
