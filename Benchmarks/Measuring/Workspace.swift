import Foundation

/// A temporary directory for what one run generates and compiles, and where the other programs are.
struct Workspace {
  let directory: URL

  /// Makes the directory for the time of `body`.
  static func with<Result>(_ body: (Workspace) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(Workspace(directory: directory))
  }

  /// Writes an input and returns its path.
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = directory.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// The meshctl to measure.
  func meshctl(_ options: Options) throws -> String {
    let beside = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
    let binary = options.binary ?? beside.deletingLastPathComponent().appendingPathComponent("meshctl").path
    guard FileManager.default.isExecutableFile(atPath: binary) else {
      throw BenchmarkError("no meshctl at \(binary): run swift build -c release, or name one by --binary")
    }
    return binary
  }
}
