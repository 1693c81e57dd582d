/// The places of the parts of a cluster's name: `outbound|9080|v1|reviews.default.svc.cluster.local`.
///
/// Source: Istio `pilot/pkg/model/context.go`, `BuildSubsetKey` and `BuildDNSSrvSubsetKey`.
struct UpstreamName {
  /// The side of the proxy.
  let direction: AccessLogDirection
  /// The port; may be empty.
  let port: Range<Int>
  /// The subset; empty for none.
  let subset: Range<Int>
  /// The host; empty for most that are inbound.
  let host: Range<Int>

  /// Takes a name apart; nil for one of another form.
  init?(_ name: Span<UInt8>) {
    if name.begins(with: Self.outbound) {
      direction = .outbound
    } else if name.begins(with: Self.inbound) {
      direction = .inbound
    } else {
      return nil
    }
    let start = direction == .outbound ? Self.outbound.count : Self.inbound.count
    guard start < name.count else { return nil }
    // Clusters for TLS that passes through have names that may stand in a server name: `outbound_.9080_.v1_.reviews`.
    let isServerName = name[start] == UInt8(ascii: "_")
    guard isServerName || name[start] == UInt8(ascii: "|") else { return nil }
    let gap = isServerName ? 2 : 1
    let mark = isServerName ? UInt8(ascii: "_") : UInt8(ascii: "|")
    let first = start + gap
    guard let second = name.place(of: mark, from: first), second + gap <= name.count,
      let third = name.place(of: mark, from: second + gap), third + gap <= name.count
    else { return nil }
    port = first..<second
    subset = second + gap..<third
    host = third + gap..<name.count
  }

  private static let outbound = Array("outbound".utf8)
  private static let inbound = Array("inbound".utf8)
}
