import Resources

/// The name of a header (RFC 9110 §5.1, "field name"), which has no case.
public struct FieldName: WrittenValue {
  /// As it was written.
  public let description: String

  /// Reads a name.
  public init(_ text: String) throws(WritingMistake) {
    guard TextForm.headerToken.matches(ArraySlice(text.utf8)) else {
      throw .malformed(expected: "the name of a header, such as x-user")
    }
    description = text
  }

  /// Whether it names the host that a request asks for, which HTTP/2 calls `:authority` (RFC 9113 §8.3.1).
  var isHost: Bool { description.lowercased() == "host" }

  /// Whether a key of a resource is this name.
  func isSame(as key: String) -> Bool { description.lowercased() == key.lowercased() }

  /// Whether both are the same name in any case.
  public static func == (left: FieldName, right: FieldName) -> Bool { left.isSame(as: right.description) }

  /// Feeds the name in lower case.
  public func hash(into hasher: inout Hasher) { hasher.combine(description.lowercased()) }
}
