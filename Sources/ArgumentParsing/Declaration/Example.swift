/// A command line worth copying.
public struct Example: Hashable, Sendable {
  /// What it does: a phrase that begins with a capital letter and has no full stop.
  public let purpose: String
  /// The line as typed in a shell.
  public let line: String

  /// Makes an example.
  public init(_ purpose: String, _ line: String) {
    self.purpose = purpose
    self.line = line
  }
}
