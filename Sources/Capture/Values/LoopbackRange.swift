/// The IPv4 loopback range whose traffic is left alone (`ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR`): 8 to 32 bits of an
/// address of `127.0.0.0/8` (tools/common/config/validation.go).
public struct LoopbackRange: Sendable, Hashable {
  /// The range.
  public let range: CIDR

  private init(known range: CIDR) { self.range = range }

  /// `127.0.0.1/32`.
  public static let localhost = LoopbackRange(known: CIDR(host: IPAddress(family: .ipv4, bits: 0x7F00_0001)))

  /// Reads a range.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    guard let range = try? CIDR(text), range.family == .ipv4, range.address.isLoopback, range.length >= 8 else {
      throw .loopback(String(text))
    }
    self.range = range
  }
}
