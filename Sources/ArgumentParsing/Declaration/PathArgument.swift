/// The path of a file or directory.
///
/// The empty word is refused: it most often is a variable of a script that is not set, and `"$DIR"/x` would be `/x`.
public struct PathArgument: ArgumentValue, Hashable {
  /// The path, not empty.
  public let argument: String

  /// Reads a path.
  public init(argument: String) throws(InvalidValue) {
    guard !argument.isEmpty else { throw .malformed(expected: "a path") }
    self.argument = argument
  }
}
