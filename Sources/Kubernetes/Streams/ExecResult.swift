/// What a program in a container wrote, and how it ended.
public struct ExecResult: Sendable, Equatable {
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let error: [UInt8]
  /// Its status.
  public let status: Int32
}
