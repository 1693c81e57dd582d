public import Output
public import System

/// Where a command writes: standard output, standard error, or memory.
///
/// Bytes are buffered; one flush is one write to the system. Copies share the buffer.
public struct OutputStream: Sendable {
  /// The columns assumed where a stream has no width of its own.
  public static let defaultWidth = 80

  /// What it can show.
  public let traits: StreamTraits
  private let descriptor: Int32?
  private let fixedSize: TerminalSize
  private let buffer: OutputBuffer

  private init(_ traits: StreamTraits, descriptor: Int32?, fixedSize: TerminalSize, buffer: OutputBuffer) {
    self.traits = traits
    self.descriptor = descriptor
    self.fixedSize = fixedSize
    self.buffer = buffer
  }

  /// Standard output, buffered until it is flushed or 64 KiB wait.
  ///
  /// `COLUMNS` and `LINES` of the environment override the size of the terminal.
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
      StreamTraits(isTerminal: isTerminal, environment: environment),
      descriptor: isTerminal ? descriptor.number : nil,
      fixedSize: TerminalSize(
        columns: environment.terminalExtent("COLUMNS"),
        rows: environment.terminalExtent("LINES")
      ),
      buffer: OutputBuffer(destination, flushesEachWrite: flushesEachWrite)
    )
  }

  /// A stream that keeps what is written, for tests and for output that is needed as a value.
  public static func inMemory(_ traits: StreamTraits = StreamTraits(), width: Int = defaultWidth) -> OutputStream {
    OutputStream(
      traits,
      descriptor: nil,
      fixedSize: TerminalSize(columns: width, rows: nil),
      buffer: OutputBuffer(.memory, flushesEachWrite: false)
    )
  }

  /// A stream that refuses every flush, for tests of what happens then.
  public static func failing(because reason: SystemErrorReason) -> OutputStream {
    OutputStream(
      StreamTraits(),
      descriptor: nil,
      fixedSize: TerminalSize(columns: defaultWidth, rows: nil),
      buffer: OutputBuffer(.failing(reason), flushesEachWrite: false)
    )
  }

  /// The same stream, coloured as the command line says.
  public func applying(_ choice: ColorChoice, environment: Environment) -> OutputStream {
    guard choice != .automatic else { return self }
    var traits = traits
    traits.usesColor = choice.usesColor(isTerminal: traits.isTerminal, environment: environment)
    return OutputStream(traits, descriptor: descriptor, fixedSize: fixedSize, buffer: buffer)
  }

  /// Whether a person reads this stream on a terminal.
  public var isTerminal: Bool { traits.isTerminal }

  /// Whether escape sequences for colour may be written to it.
  public var usesColor: Bool { traits.usesColor }

  /// The number of columns of the terminal, asked each time since windows change; 80 elsewhere.
  public var width: Int {
    fixedSize.columns ?? terminalSize?.columns ?? Self.defaultWidth
  }

  /// The number of rows of the terminal, asked each time; nil if this is none or it does not tell.
  public var height: Int? {
    descriptor == nil ? nil : fixedSize.rows ?? terminalSize?.rows
  }

  /// The columns that a table must fit into; nil where nothing may be cut off, which is everywhere but on a terminal.
  public var tableWidth: Int? {
    guard isTerminal else { return nil }
    return fixedSize.columns ?? terminalSize?.columns
  }

  private var terminalSize: TerminalSize? { descriptor.map { ProcessHost.terminalSize(of: $0) } }

  /// Puts styles on text as this stream allows.
  public var styler: Styler { Styler(colorEnabled: usesColor) }

  /// A progress line as this stream shows it; each text it makes is written and flushed at once.
  public var progressLine: ProgressLine {
    ProgressLine(rewrites: traits.rewritesLines, width: width, glyphs: traits.glyphs)
  }

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
