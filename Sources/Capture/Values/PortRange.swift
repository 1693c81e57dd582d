/// One port, or neighbouring ports written `first:last` as iptables does.
public struct PortRange: Sendable, Hashable, CustomStringConvertible {
  /// The lowest port.
  public let first: Port
  /// The highest port, at least the lowest.
  public let last: Port

  /// Makes a range of one port.
  public init(_ port: Port) {
    first = port
    last = port
  }

  /// Reads a port or a range; blanks around it do not count.
  public init(_ text: some StringProtocol) throws(CaptureValueProblem) {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? start
    let parts = bytes[start..<end].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { DecimalNumber.value(of: $0, upTo: UInt64(UInt16.max)) }
    guard numbers.count == parts.count, let first = numbers.first, let last = numbers.last, numbers.count <= 2,
      first <= last
    else { throw .port(String(text)) }
    self.first = Port(UInt16(first))
    self.last = Port(UInt16(last))
  }

  /// Whether the range is one port.
  public var isSingle: Bool { first == last }

  /// The range as iptables writes it.
  public var description: String { isSingle ? "\(first)" : "\(first):\(last)" }

  /// The range as nft writes it.
  public var nftDescription: String { isSingle ? "\(first)" : "\(first)-\(last)" }

  /// Whether a port is in the range.
  public func contains(_ port: Port) -> Bool { first <= port && port <= last }
}
