/// How a program in a network namespace ended.
public struct ProgramResult: Codable, Equatable, Sendable {
  /// The exit status; negative for a signal.
  public let status: Int32
  /// Standard output.
  public let output: String
  /// Standard error.
  public let errors: String

  /// Makes a result to compare with.
  public init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}
