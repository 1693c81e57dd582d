import Foundation

/// A program that runs in a pseudo-terminal of a fixed size, as in front of a person.
final class TerminalSession {
  private let process = Process()
  private let screen: Int32
  /// All that the program has written so far.
  private(set) var output = ""

  /// The output without escape sequences (ECMA-48 §5.4 CSI, and ESC with one sign) and carriage returns.
  var text: String {
    output.replacing("\r\n", with: "\n").replacing("\r", with: "").replacing(
      /\u{1B}(\[[0-9;?]*[A-Za-z]|[=>])/,
      with: ""
    )
  }

  /// Starts a program; its streams are the terminal.
  init(
    _ executable: URL,
    _ arguments: [String],
    environment: [String: String],
    columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws {
    var ends: (screen: Int32, program: Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.screen, &ends.program, nil, nil, &size) == 0 else { throw NoTerminal() }
    screen = ends.screen
    // A program of another test that kept the terminal open would hide its end.
    for end in [ends.screen, ends.program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let terminal = FileHandle(fileDescriptor: ends.program, closeOnDealloc: true)
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    try terminal.close()
  }

  deinit { close(screen) }

  /// Types keys.
  func type(_ keys: String) {
    _ = keys.utf8CString.withUnsafeBytes { write(screen, $0.baseAddress, keys.utf8.count) }
  }

  /// Reads until the program has written a text, or until it has ended, or for as long as nobody would wait.
  @discardableResult
  func read(until text: String?, milliseconds: Int32 = 30_000) -> Bool {
    while text.map({ !output.contains($0) }) ?? true {
      var request = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, milliseconds) > 0 else { return false }
      var bytes = [UInt8](repeating: 0, count: 4096)
      // Linux tells the end of the last program of a terminal by an error.
      let count = Foundation.read(screen, &bytes, bytes.count)
      guard count > 0 else { return text == nil }
      output += String(decoding: bytes.prefix(count), as: UTF8.self)
    }
    return true
  }

  /// Waits for the end and gives the exit status, or the signal below zero.
  func end() -> Int32 {
    read(until: nil)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// The system has no pseudo-terminal to give.
  struct NoTerminal: Error {}
}
