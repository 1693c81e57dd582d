import Foundation

/// The `meshctl` executable that end-to-end tests run.
public enum BuiltBinary {
  /// What `MESHCTL_BINARY` names, or the executable that the build put beside the test bundle.
  public static func locate() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["MESHCTL_BINARY"], !path.isEmpty {
      return URL(fileURLWithPath: path, relativeTo: PackageDirectory.url).absoluteURL
    }
    // On Linux the bundle is the running program; on macOS a helper gets its path as an argument.
    for argument in CommandLine.arguments {
      guard let end = argument.range(of: ".xctest")?.upperBound else { continue }
      let bundle = URL(fileURLWithPath: String(argument[..<end]))
      let binary = bundle.deletingLastPathComponent().appendingPathComponent("meshctl")
      if FileManager.default.isExecutableFile(atPath: binary.path) { return binary }
    }
    throw BinaryNotFound()
  }

  /// There is no built `meshctl`.
  public struct BinaryNotFound: Error, CustomStringConvertible {
    /// Says how to get one.
    public var description: String { "no built meshctl: run swift build first, or set MESHCTL_BINARY to its path" }
  }
}
