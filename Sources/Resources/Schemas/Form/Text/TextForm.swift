/// The form of a text: a pattern of the CRDs, by the name people know it by, checked byte by byte.
public struct TextForm: Sendable {
  /// What a text of the form is, to follow "expected": `a DNS label, such as my-name`.
  public let expectation: StaticString
  /// Whether bytes have the form. O(bytes).
  public let matches: @Sendable (ArraySlice<UInt8>) -> Bool

  /// Makes a form.
  public init(_ expectation: StaticString, matches: @escaping @Sendable (ArraySlice<UInt8>) -> Bool) {
    self.expectation = expectation
    self.matches = matches
  }
}
