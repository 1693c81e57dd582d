/// A TCP or UDP port number.
public struct Port: Sendable, Hashable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The number.
  public let number: UInt16

  /// Makes a port.
  public init(_ number: UInt16) { self.number = number }

  /// Makes a port from a number in the source.
  public init(integerLiteral number: UInt16) { self.number = number }

  /// Reads a decimal port number.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    guard let number = DecimalNumber.value(of: text.utf8, upTo: UInt64(UInt16.max)) else {
      throw .port(String(text))
    }
    self.number = UInt16(number)
  }

  /// The number in decimal digits.
  public var description: String { "\(number)" }

  /// Orders ports by number.
  public static func < (left: Port, right: Port) -> Bool { left.number < right.number }
}
