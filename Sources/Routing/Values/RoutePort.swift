/// The number of a port: 1 to 65535.
public struct RoutePort: WrittenValue {
  /// The number.
  public let number: UInt16

  /// Reads a number.
  public init(_ text: String) throws(WritingMistake) {
    guard let number = UInt16(text), number > 0 else { throw .malformed(expected: "a port from 1 to 65535") }
    self.number = number
  }

  /// The number in digits.
  public var description: String { String(number) }
}
