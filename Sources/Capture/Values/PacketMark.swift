/// The mark of a packet or connection (`fwmark`).
public struct PacketMark: Sendable, Hashable, CustomStringConvertible {
  /// The number.
  public let number: UInt32

  /// Makes a mark.
  public init(_ number: UInt32) { self.number = number }

  /// The mark of packets that the proxy sends to its own workload (tools/istio-iptables/pkg/constants).
  public static let outbound = PacketMark(1338)

  /// Reads a decimal number; zero marks nothing and is refused.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    guard let number = DecimalNumber.value(of: text.utf8, upTo: UInt64(UInt32.max)), number > 0 else {
      throw .mark(String(text))
    }
    self.number = UInt32(number)
  }

  /// The number in decimal digits.
  public var description: String { "\(number)" }

  /// The number as the kernel's tools print it.
  public var hexadecimal: String { "0x" + String(number, radix: 16) }
}
