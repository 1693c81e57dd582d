/// A path of a URL, or the beginning of one.
public struct PathText: WrittenValue {
  /// The path, from `/` on.
  public let description: String

  /// Reads a path.
  public init(_ text: String) throws(WritingMistake) {
    guard text.hasPrefix("/") else { throw .malformed(expected: "a path that begins with /") }
    // RFC 3986 §3.3 has neither; Envoy would send them on as they are.
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
      throw .refused("a path has no spaces and no control characters")
    }
    description = text
  }
}
