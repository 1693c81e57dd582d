import Resources

/// The value of a label.
public struct LabelText: WrittenValue {
  /// The value.
  public let description: String

  /// Reads a value.
  public init(_ text: String) throws(WritingMistake) {
    guard TextForm.labelValue.matches(ArraySlice(text.utf8)) else {
      throw .malformed(expected: "the value of a label, such as web")
    }
    description = text
  }
}
