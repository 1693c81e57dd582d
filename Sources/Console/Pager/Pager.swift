import Output
public import System

/// The program that shows long text a screen at a time.
public struct Pager: Sendable, Hashable {
  private let command: ChildCommand

  /// The pager that a person wants: what MESHCTL_PAGER says, else PAGER, else `less`; nil for none, which is what an
  /// empty variable and `cat` mean.
  ///
  /// The variables hold a line for the shell, as they do for git and man. Unless LESS is set, `less` is told to end at
  /// once if all fits on the screen (F), to pass colours on (R), and to leave the text on the screen (X).
  public init?(environment: Environment) {
    let defaults = environment["LESS"] == nil ? ["LESS": "FRX"] : [:]
    guard let line = environment["MESHCTL_PAGER"] ?? environment["PAGER"] else {
      command = ChildCommand("less", environment: defaults)
      return
    }
    let words = line.split { $0 == " " || $0 == "\t" }
    if words.isEmpty || words == ["cat"] { return nil }
    command = .shell(line, environment: defaults)
  }

  /// Writes a text to a stream: through the pager if the stream is a terminal that the text does not fit on, and as it
  /// is everywhere else and where the pager cannot be started.
  ///
  /// Returns when the person has left the pager; leaving before the end is no error.
  public func show(_ text: String, on stream: OutputStream) throws(SystemError) {
    guard suits(text, on: stream) else { return try stream.write(text) }
    try stream.flush()
    if try !page(text) { try stream.write(text) }
  }

  private func suits(_ text: String, on stream: OutputStream) -> Bool {
    guard stream.traits.rewritesLines, let height = stream.height else { return false }
    // The last row is the prompt's.
    return DisplayWidth.rows(of: text, width: stream.width) >= height
  }

  /// Passes a text through the pager; false if there is none that could be started.
  func page(_ text: String) throws(SystemError) -> Bool {
    var started: ChildProcess?
    do throws(SystemError) {
      started = try ChildProcess(command, input: .pipe)
    } catch {
      return false
    }
    // The pager decides what Ctrl-C means while it has the terminal.
    let status = try Signals.ignoringInterrupts { () throws(SystemError) -> ChildStatus? in
      guard var child = started.take() else { return nil }
      if let input = child.takeInput() { try Self.write(text, to: input) }
      return try child.wait()
    }
    return status != .exited(126) && status != .exited(127)
  }

  private static func write(_ text: String, to input: consuming FileDescriptor) throws(SystemError) {
    do throws(SystemError) {
      try input.write(Array(text.utf8).span)
    } catch  where error.reason == .brokenPipe {
      // Whoever quits has read enough.
      return
    }
  }
}
