import Foundation
import Synchronization
import TestSupport

/// A program that serves, for as long as the test run lives or the value does.
final class ServerProcess: Sendable {
  /// The lines that it wrote until it was ready.
  let lines: [String]
  private let process: Mutex<Process>
  private let input: Pipe

  /// Starts it, and waits for a line that says that it is ready.
  ///
  /// A Python around it ends it when its own standard input does, so that none outlives a test run that is killed. It
  /// closes what it inherited, or each server would hold the others' inputs open.
  init(_ command: [String], isReady: (String) -> Bool) throws {
    guard let python = RealComponent.python.path else { throw NeverReady(output: "no python3") }
    let script = """
      import os, subprocess, sys
      os.closerange(3, 65536)
      server = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT)
      sys.stdin.read()
      server.kill()
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script] + command
    let output = Pipe()
    input = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
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
