/// The number of a routing table (`ip route … table N`); 0 and the tables 253 to 255 belong to the system.
public struct RouteTable: Sendable, Hashable, CustomStringConvertible {
  /// The number.
  public let number: UInt32

  /// Makes a table's number; nil for those of the system (rt_tables(5)).
  public init?(_ number: UInt32) {
    guard number > 0, !(253...255).contains(number) else { return nil }
    self.number = number
  }

  private init(known number: UInt32) { self.number = number }

  /// The table that upstream uses.
  public static let upstream = RouteTable(known: 133)

  /// Reads a decimal number.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    guard let number = DecimalNumber.value(of: text.utf8, upTo: UInt64(UInt32.max)), let table = Self(UInt32(number))
    else { throw .routeTable(String(text)) }
    self = table
  }

  /// The number in decimal digits.
  public var description: String { "\(number)" }
}
