/// What a command printed, and how it ended.
public struct ExecResult: Sendable {
  /// Standard output.
  public let output: String
  /// Standard error.
  public let errors: String
  /// The exit status.
  public let exitCode: Int

  /// Makes a result.
  public init(output: String = "", errors: String = "", exitCode: Int = 0) {
    self.output = output
    self.errors = errors
    self.exitCode = exitCode
  }
}
