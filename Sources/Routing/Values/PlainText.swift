/// A text that is compared with another as it is: not empty, without control characters.
public struct PlainText: WrittenValue {
  /// The text.
  public let description: String

  /// Reads a text.
  public init(_ text: String) throws(WritingMistake) {
    guard !text.isEmpty else { throw .malformed(expected: "a text") }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw .refused("it has a control character")
    }
    description = text
  }
}
