import Foundation
import TestSupport

/// A command line of the built binary that goes on until it is told to end.
final class RunningCommand {
  private let process = Process()
  private let output = Pipe()
  /// All that it has written to standard output so far.
  private(set) var text = ""

  /// Starts it in a home.
  init(_ words: [String], in home: ClusterHome) throws {
    process.executableURL = try BuiltBinary.locate()
    process.arguments = words
    process.environment = [
      "HOME": home.folder.path, "KUBECONFIG": home.folder.appendingPathComponent("config").path, "LC_ALL": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    try process.run()
  }

  /// Reads until it has written so many lines, or has ended.
  func read(lines: Int) {
    while text.count(where: { $0 == "\n" }) < lines {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { return }
      text += String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Ends it with SIGKILL, which it cannot catch, and waits until it is gone.
  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Sends SIGINT and gives the exit status, or the signal below zero.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }
}
