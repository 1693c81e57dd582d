import ArgumentParsing
public import Console
import Output
import System

/// All that a command sees of the world.
///
/// Nothing else is reachable from a command, so each one runs in a test with streams in memory.
public struct Context: Sendable {
  /// Input, output and messages.
  public let streams: Streams
  /// Environment variables.
  public let environment: Environment
  /// The time of day.
  public let clock: WallClock
  /// Whether reports of success are left out: `-q`.
  public let isQuiet: Bool
  /// What `-v` tells: what is read.
  public let trace: Trace
  /// Whether text that is longer than the terminal goes through a pager.
  public let usesPager: Bool
  /// Where a command that serves listens for SIGHUP.
  let hangUps = HangUps()

  /// Makes a context; the defaults are those of a test.
  public init(
    streams: Streams = .inMemory(),
    environment: Environment = Environment(),
    clock: WallClock = .fixed(Timestamp(seconds: 0)),
    isQuiet: Bool = false,
    trace: Trace = .off,
    usesPager: Bool = true
  ) {
    self.streams = streams
    self.environment = environment
    self.clock = clock
    self.isQuiet = isQuiet
    self.trace = trace
    self.usesPager = usesPager
  }

  /// The context of the running process.
  public static func live() -> Context {
    let environment = Environment.live
    return Context(
      streams: .live(environment: environment),
      environment: environment,
      clock: .live
    )
  }

  /// Writes data to standard output.
  public func write(_ text: String) throws(CommandError) {
    do { try streams.output.write(text) } catch { throw .output(error) }
  }

  /// Writes data to standard output.
  public func write(_ bytes: [UInt8]) throws(CommandError) {
    do { try streams.output.write(bytes) } catch { throw .output(error) }
  }

  /// Hands on what was written to standard output so far.
  public func flush() throws(CommandError) {
    do { try streams.output.flush() } catch { throw .output(error) }
  }

  /// Tells people what was done, on standard error, unless they asked for quiet.
  ///
  /// Whoever closes standard error does not want to know; the work goes on all the same.
  ///
  /// - Parameter lines: may hold untrusted text, such as names of files; many lines at once are one write.
  public func report(_ lines: [String]) {
    guard !isQuiet else { return }
    try? streams.error.write(lines.map { TerminalText.escaped($0) + "\n" }.joined())
  }

  /// Tells people what was done, in whole lines that are fit for a terminal already.
  func report(_ lines: [UInt8]) {
    guard !isQuiet else { return }
    try? streams.error.write(lines)
  }

  /// Writes text that may be longer than the terminal: through the pager if it is.
  public func writeLong(_ text: String) throws(CommandError) {
    guard usesPager, let pager = Pager(environment: environment) else { return try write(text) }
    do { try pager.show(text, on: streams.output) } catch { throw .output(error) }
  }

  /// Writes a help page as wide and as colourful as standard output allows.
  func show(_ page: HelpPage<CommandAction>, _ extent: HelpPage<CommandAction>.Extent) throws(CommandError) {
    try writeLong(page.render(extent, width: streams.output.width, styler: streams.output.styler))
  }

  /// The same context under the flags that every command has; what `-v` tells has the format of errors.
  func applying(_ options: GlobalOptions, _ format: ErrorFormat) -> Context {
    let streams = streams.applying(options.colorChoice, environment: environment)
    return Context(
      streams: streams,
      environment: environment,
      clock: clock,
      isQuiet: options.isQuiet,
      trace: options.isVerbose ? Trace(on: streams.error, as: format) : .off,
      usesPager: usesPager && !options.avoidsPager
    )
  }
}
