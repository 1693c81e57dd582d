import Capture

/// A value of a capture option that is written as one word without commas.
protocol CaptureItem: Hashable, Sendable, CustomStringConvertible {
  init(_ text: String) throws(CaptureValueProblem)
}

extension Port: CaptureItem {}
extension PortRange: CaptureItem {}
extension CIDR: CaptureItem {}
extension InterfaceName: CaptureItem {}
extension Account: CaptureItem {}
extension PacketMark: CaptureItem {}
extension RouteTable: CaptureItem {}

extension LoopbackRange: CaptureItem {
  /// The range as rules spell it.
  public var description: String { "\(range)" }
}

extension IPAddress: CaptureItem {}
