/// How a node was written (YAML 1.2.2 §7, §8).
public enum NodeStyle: UInt8, Sendable, BitwiseCopyable {
  /// A plain scalar; an empty node is plain too.
  case plain
  /// `'…'`
  case singleQuoted
  /// `"…"`
  case doubleQuoted
  /// `|`
  case literal
  /// `>`
  case folded
  /// A collection laid out by indentation.
  case block
  /// A collection in brackets or braces.
  case flow
}
