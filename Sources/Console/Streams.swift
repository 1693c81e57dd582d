/// The three streams of a command.
public struct Streams: Sendable {
  /// What the command reads when it is told to read `-`.
  public let input: InputStream
  /// Data: what the command was asked for.
  public let output: OutputStream
  /// Messages: reports, warnings and errors.
  public let error: OutputStream

  /// Makes streams of three.
  public init(input: InputStream, output: OutputStream, error: OutputStream) {
    self.input = input
    self.output = output
    self.error = error
  }

  /// The streams of the process: output buffered, messages written at once.
  public static func live(environment: Environment) -> Streams {
    Streams(
      input: .standardInput(),
      output: .standardOutput(environment: environment),
      error: .standardError(environment: environment)
    )
  }

  /// Streams that give fixed input and keep what is written.
  public static func inMemory(
    input: String = "",
    isTerminal: Bool = false,
    width: Int = OutputStream.defaultWidth
  ) -> Streams {
    Streams(
      input: .inMemory(Array(input.utf8), isTerminal: isTerminal),
      output: .inMemory(StreamTraits(isTerminal: isTerminal), width: width),
      error: .inMemory(StreamTraits(isTerminal: isTerminal), width: width)
    )
  }

  /// The same streams, coloured as the command line says.
  public func applying(_ choice: ColorChoice, environment: Environment) -> Streams {
    Streams(
      input: input,
      output: output.applying(choice, environment: environment),
      error: error.applying(choice, environment: environment)
    )
  }
}
