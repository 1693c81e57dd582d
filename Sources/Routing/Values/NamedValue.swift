/// A name with a value behind `=`: `end-user=jason`, `app=web`.
public struct NamedValue<Name: WrittenValue, Content: WrittenValue>: WrittenValue {
  /// What stands before the first `=`.
  public let name: Name
  /// What stands behind it.
  public let content: Content

  /// Makes a pair.
  public init(_ name: Name, _ content: Content) {
    self.name = name
    self.content = content
  }

  /// Reads `name=value`.
  public init(_ text: String) throws(WritingMistake) {
    guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      throw .malformed(expected: "NAME=VALUE")
    }
    name = try Name(String(text[..<equals]))
    content = try Content(String(text[text.utf8.index(after: equals)...]))
  }

  /// `name=value`
  public var description: String { "\(name)=\(content)" }
}
