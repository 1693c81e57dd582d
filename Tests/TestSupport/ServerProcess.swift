import Foundation
import Synchronization
import System

/// A program that serves, for as long as the test run lives or the value does.
///
/// Foundation's `Process` is not for servers: it takes a child that closes what it inherited for one that has ended, and
/// then waits for it on the one thread that all children share.
public final class ServerProcess: Sendable {
  /// A server that ended, or said something else, before it was ready.
  public struct NeverReady: Error, CustomStringConvertible {
    /// What it wrote.
    public let description: String
  }

  /// The lines that it wrote until it was ready, on standard output and error.
  public let lines: [String]
  private let input: Mutex<FileDescriptor?>
  private let ending: Ending

  /// Starts it, and waits for a line that says that it is ready. It gets nothing to read.
  ///
  /// A Python around it ends it when its own standard input does, so that none outlives a test run that is killed. It
  /// closes what it inherited: sockets of tests that have no flag against that would stay open.
  public init(_ command: [String], isReady: @Sendable (String) -> Bool) throws {
    guard let python = RealComponent.python.path else { throw NeverReady(description: "no python3") }
    let script = """
      import os, subprocess, sys
      os.closerange(3, 65536)
      server = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT)
      # The output ends when the server does.
      nothing = os.open(os.devnull, os.O_WRONLY)
      os.dup2(nothing, 1)
      os.dup2(nothing, 2)
      sys.stdin.read()
      server.kill()
      server.wait()
      """
    let environment = ProcessInfo.processInfo.environment
    var child = try ChildProcess(
      ChildCommand(python, ["-c", script] + command, environment: environment),
      input: .pipe,
      output: .pipe
    )
    let input = child.takeInput()
    let output = child.takeOutput()
    // Whoever starts a child waits for it.
    ending = Ending(child)
    try DetachedThread.start(ending.run)
    guard let output else { throw NeverReady(description: "no output") }
    lines = try Self.lines(of: output, until: isReady)
    // What it writes later goes nowhere, but must not stop it.
    try DetachedThread.start(Draining(output).run)
    self.input = Mutex(input)
  }

  deinit { stop() }

  /// Ends it, and waits until it is gone.
  public func stop() {
    input.withLock { $0 = nil }
    ending.wait()
  }

  private static func lines(
    of output: borrowing FileDescriptor,
    until isReady: (String) -> Bool
  ) throws -> [String] {
    var lines: [String] = []
    var rest: [UInt8] = []
    while true {
      let bytes = try output.read(atMost: 4096)
      guard !bytes.isEmpty else {
        throw NeverReady(description: (lines + [String(decoding: rest, as: UTF8.self)]).joined(separator: "\n"))
      }
      rest += bytes
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest = Array(rest[(end + 1)...])
        lines.append(line)
        if isReady(line) { return lines }
      }
    }
  }
}

/// Waits for a child on a thread of its own.
private final class Ending: Sendable {
  private let child: Mutex<ChildProcess?>

  private let isGone = DispatchGroup()

  init(_ child: consuming ChildProcess) {
    self.child = Mutex(child)
    isGone.enter()
  }

  func run() {
    defer { isGone.leave() }
    guard let child = child.withLock({ $0.take() }) else { return }
    _ = try? child.wait()
  }

  func wait() { isGone.wait() }
}

/// Reads what a server writes, to its end.
private final class Draining: Sendable {
  private let output: Mutex<FileDescriptor?>

  init(_ output: consuming FileDescriptor) { self.output = Mutex(output) }

  func run() {
    guard let output = output.withLock({ $0.take() }) else { return }
    while let bytes = try? output.read(atMost: 65_536), !bytes.isEmpty {}
  }
}
