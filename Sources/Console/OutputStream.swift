public import Output
public import System

/// Where a command writes: standard output, standard error, or memory.
///
/// Bytes are buffered; one flush is one write to the system. Copies share the buffer.
public struct OutputStream: Sendable {
  /// The columns assumed where a stream has no width of its own.
  public static let defaultWidth = 80

  /// Whether a person reads this stream on a terminal.
  public let isTerminal: Bool
  /// Whether escape sequences for colour may be written to it.
  public let usesColor: Bool
  private let descriptor: Int32?
  private let fixedWidth: Int?
  private let buffer: OutputBuffer

  private init(isTerminal: Bool, usesColor: Bool, descriptor: Int32?, fixedWidth: Int?, buffer: OutputBuffer) {
    self.isTerminal = isTerminal
    self.usesColor = usesColor
    self.descriptor = descriptor
    self.fixedWidth = fixedWidth
    self.buffer = buffer
  }

  /// Standard output, buffered until it is flushed or 64 KiB wait.
  ///
  /// `COLUMNS` of the environment overrides the width of the terminal.
  public static func standardOutput(environment: Environment) -> OutputStream {
    live(.standardOutput(), .standardOutput, flushesEachWrite: false, environment: environment)
  }

  /// Standard error; each write leaves at once, since people wait for messages.
  public static func standardError(environment: Environment) -> OutputStream {
    live(.standardError(), .standardError, flushesEachWrite: true, environment: environment)
  }

  private static func live(
    _ descriptor: borrowing FileDescriptor,
    _ destination: OutputBuffer.Destination,
    flushesEachWrite: Bool,
    environment: Environment
  ) -> OutputStream {
    let isTerminal = descriptor.isTerminal
    return OutputStream(
      isTerminal: isTerminal,
      usesColor: ColorChoice.automatic.usesColor(isTerminal: isTerminal, environment: environment),
      descriptor: isTerminal ? descriptor.number : nil,
      fixedWidth: environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil },
      buffer: OutputBuffer(destination, flushesEachWrite: flushesEachWrite)
    )
  }

  /// A stream that keeps what is written, for tests and for output that is needed as a value.
  public static func inMemory(
    isTerminal: Bool = false,
    width: Int = defaultWidth,
    usesColor: Bool = false
  ) -> OutputStream {
    OutputStream(
      isTerminal: isTerminal,
      usesColor: usesColor,
      descriptor: nil,
      fixedWidth: width,
      buffer: OutputBuffer(.memory, flushesEachWrite: false)
    )
  }

  /// A stream that refuses every flush, for tests of what happens then.
  public static func failing(because reason: SystemErrorReason) -> OutputStream {
    OutputStream(
      isTerminal: false,
      usesColor: false,
      descriptor: nil,
      fixedWidth: defaultWidth,
      buffer: OutputBuffer(.failing(reason), flushesEachWrite: false)
    )
  }

  /// The same stream, coloured as the command line says.
  public func applying(_ choice: ColorChoice, environment: Environment) -> OutputStream {
    OutputStream(
      isTerminal: isTerminal,
      usesColor: choice == .automatic ? usesColor : choice.usesColor(isTerminal: isTerminal, environment: environment),
      descriptor: descriptor,
      fixedWidth: fixedWidth,
      buffer: buffer
    )
  }

  /// The number of columns of the terminal, asked each time since windows change; 80 elsewhere.
  public var width: Int {
    fixedWidth ?? descriptor.flatMap { ProcessHost.columns(of: $0) } ?? Self.defaultWidth
  }

  /// Puts styles on text as this stream allows.
  public var styler: Styler { Styler(colorEnabled: usesColor) }

  /// Takes bytes; they leave when the buffer is full or flushed.
  public func write(_ bytes: [UInt8]) throws(SystemError) { try buffer.append(bytes) }

  /// Takes text as UTF-8; untrusted text goes through `TerminalText.escaped` first.
  public func write(_ text: String) throws(SystemError) { try buffer.append(text.utf8) }

  /// Hands everything taken so far to the system in one write.
  public func flush() throws(SystemError) { try buffer.flush() }

  /// What was written to a stream in memory; for others, what waits to be flushed.
  public var bytes: [UInt8] { buffer.keptBytes }

  /// `bytes` as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
