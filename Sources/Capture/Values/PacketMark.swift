/// The mark of a packet or connection (`fwmark`).
public struct PacketMark: Sendable, Hashable, CustomStringConvertible {
  /// The number.
  public let number: UInt32

  /// Makes a mark.
  public init(_ number: UInt32) { self.number = number }

  /// The mark of packets that the proxy sends to its own workload (tools/istio-iptables/pkg/constants).
  public static let outbound = PacketMark(1338)

  /// Reads a decimal number, or a hexadecimal one after `0x`; zero marks nothing and is refused.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    let digits = text.utf8.dropFirst(2)
    let isHexadecimal = text.utf8.starts(with: "0x".utf8) && !digits.isEmpty && digits.first != UInt8(ascii: "+")
    let number =
      isHexadecimal
      ? UInt32(text.dropFirst(2), radix: 16)
      : DecimalNumber.value(of: text.utf8, upTo: UInt64(UInt32.max)).map { UInt32($0) }
    guard let number, number > 0 else { throw .mark(String(text)) }
    self.number = number
  }

  /// The number in decimal digits.
  public var description: String { "\(number)" }

  /// The number as the kernel's tools print it.
  public var hexadecimal: String { "0x" + String(number, radix: 16) }
}
