import Foundation

/// A program run to its end for what it prints.
enum ProcessRun {
  struct Outcome {
    /// The exit status; 128 and the signal's number for a process that died of one, as shells say it.
    let status: Int32
    let text: String
  }

  /// Runs a command, found on `PATH` unless it is a path; its complaints are thrown away.
  static func output(of command: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Outcome(status: (isSignal ? 128 : 0) + process.terminationStatus, text: text)
  }
}
