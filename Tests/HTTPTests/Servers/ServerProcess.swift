import Foundation
import Synchronization

/// A program that serves, for as long as the test run lives or the value does.
final class ServerProcess: Sendable {
  /// The lines that it wrote until it was ready.
  let lines: [String]
  private let process: Mutex<Process>
  private let input: Pipe

  /// Starts it, and waits for a line that says that it is ready.
  ///
  /// The shell ends it when its own standard input does, so that none outlives a test run that is killed.
  init(_ command: [String], isReady: (String) -> Bool) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let script = "exec 3<&0; \"$@\" 2>&1 </dev/null & server=$!; read -r _ <&3; kill $server; wait"
    process.arguments = ["-c", script, "sh"] + command
    let output = Pipe()
    input = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    lines = try Self.readLines(of: output.fileHandleForReading, until: isReady)
    // What it writes later goes nowhere, but must not stop it.
    output.fileHandleForReading.readabilityHandler = { if $0.availableData.isEmpty { $0.readabilityHandler = nil } }
    self.process = Mutex(process)
  }

  deinit { try? input.fileHandleForWriting.close() }

  private static func readLines(of handle: FileHandle, until isReady: (String) -> Bool) throws -> [String] {
    var lines: [String] = []
    var rest = ""
    while true {
      let data = handle.availableData
      guard !data.isEmpty else { throw NeverReady(output: (lines + [rest]).joined(separator: "\n")) }
      rest += String(decoding: data, as: UTF8.self)
      while let end = rest.firstIndex(of: "\n") {
        lines.append(String(rest[..<end]))
        rest = String(rest[rest.index(after: end)...])
        if lines.last.map(isReady) == true { return lines }
      }
    }
  }

  struct NeverReady: Error {
    let output: String
  }
}
