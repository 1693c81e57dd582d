/// A value as a person writes it on a command line: `2s`, `10%`, `end-user=jason`.
public protocol WrittenValue: Hashable, Sendable, CustomStringConvertible {
  /// Reads a text.
  init(_ text: String) throws(WritingMistake)
}
