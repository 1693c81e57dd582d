#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A running child process.
///
/// It inherits the standard streams it is told to and no other descriptor, blocks no signal, and ends by SIGPIPE as
/// programs expect though this process ignores it (`Signals`). Other ignored signals stay ignored, for `nohup`.
/// Whoever starts a child waits for it: one that is let go becomes a zombie until this process ends.
public struct ChildProcess: ~Copyable, Sendable {
  /// The process ID.
  public let identifier: Int32
  private let program: String
  /// The ends of the pipes that this process holds.
  private var input: FileDescriptor?
  private var output: FileDescriptor?
  private var error: FileDescriptor?

  /// Starts a program.
  ///
  /// A program that does not exist or may not be run is an error here, not a status later.
  public init(
    _ command: ChildCommand,
    input: ChildStream = .null,
    output: ChildStream = .inherited,
    error: ChildStream = .inherited
  ) throws(SystemError) {
    do throws(SystemErrorReason) {
      var inputEnds = try ChildStreamEnds(input, isInput: true, path: command.program)
      var outputEnds = try ChildStreamEnds(output, isInput: false, path: command.program)
      var errorEnds = try ChildStreamEnds(error, isInput: false, path: command.program)
      identifier = try ChildLaunch.start(
        command,
        streams: [inputEnds.givenNumber, outputEnds.givenNumber, errorEnds.givenNumber]
      )
      self.input = inputEnds.takeKept()
      self.output = outputEnds.takeKept()
      self.error = errorEnds.takeKept()
    } catch {
      throw SystemError(.start, command.program, error)
    }
    program = command.program
  }

  /// Hands over the end of a pipe to the child's standard input; nil if there is none or it was taken.
  ///
  /// The child reads to the end once the descriptor is gone. Writing after the child is gone is `.brokenPipe`.
  public mutating func takeInput() -> FileDescriptor? { input.take() }

  /// Hands over the end of a pipe from the child's standard output; nil if there is none or it was taken.
  public mutating func takeOutput() -> FileDescriptor? { output.take() }

  /// Hands over the end of a pipe from the child's standard error; nil if there is none or it was taken.
  public mutating func takeError() -> FileDescriptor? { error.take() }

  /// Sends a signal; one that has ended already gets none.
  public borrowing func send(_ signal: Int32) {
    // An ended child keeps its ID until it is waited for, so no other process can be hit.
    kill(identifier, signal)
  }

  /// Sends a signal to all processes of a child that was started in a group or session of its own.
  public borrowing func sendToGroup(_ signal: Int32) {
    // The group has the ID of the child, which stays taken until it is waited for.
    kill(-identifier, signal)
  }

  /// Closes what is left of the pipes and waits for the end of the child.
  public consuming func wait() throws(SystemError) -> ChildStatus {
    input = nil
    output = nil
    error = nil
    var status: Int32 = 0
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { waitpid(identifier, &status, 0) }
    } catch {
      throw SystemError(.wait, program, error)
    }
    // The macros of wait(2) are not visible here: the low seven bits are the signal, the next byte is the status.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signaled(signal)
  }
}
