import Foundation

/// The directory of Package.swift, found from where this file was compiled.
public enum PackageDirectory {
  /// Its location.
  public static let url = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL

  /// The text of a file in it.
  public static func text(of path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }
}
