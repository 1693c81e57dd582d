import Foundation

/// What a child process printed, and how it ended.
public struct FinishedProcess: Sendable {
  /// Standard output, and standard error in between as it came when both were asked for.
  public let output: String
  /// The exit status, or the number of the signal that ended it.
  public let status: Int32

  /// Runs a program to its end with no standard input.
  ///
  /// Standard error joins standard output in the order of writing when `joiningErrors` is set; otherwise it is dropped.
  public static func run(
    _ executable: String,
    _ arguments: [String] = [],
    in directory: URL? = nil,
    environment: [String: String]? = nil,
    joiningErrors: Bool = false
  ) throws -> FinishedProcess {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = environment
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = joiningErrors ? pipe : FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return FinishedProcess(output: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
  }
}
