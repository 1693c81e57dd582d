/// A number of connections, requests or errors: 0 to 2147483647.
///
/// Source: Istio `networking/v1/destination_rule.proto`, whose counts are int32 or uint32.
public struct Count: WrittenValue {
  /// The number.
  public let number: Int64

  /// Reads a number.
  public init(_ text: String) throws(WritingMistake) {
    guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw .malformed(expected: "a whole number, 0 or more")
    }
    guard let number = Int32(text) else { throw .refused("the largest number is \(Int32.max)") }
    self.number = Int64(number)
  }

  /// The number in digits.
  public var description: String { String(number) }
}
