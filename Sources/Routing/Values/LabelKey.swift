import Resources

/// The key of a label.
public struct LabelKey: WrittenValue {
  /// The key.
  public let description: String

  /// Reads a key.
  public init(_ text: String) throws(WritingMistake) {
    guard TextForm.qualifiedName.matches(ArraySlice(text.utf8)) else {
      throw .malformed(expected: "the key of a label, such as app")
    }
    description = text
  }
}
