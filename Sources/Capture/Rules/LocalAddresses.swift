/// The addresses that mean the pod itself, in each version of IP.
struct LocalAddresses {
  private let ipv4Loopback: CIDR

  init(_ options: CaptureOptions) { ipv4Loopback = options.loopback.range }

  /// The range that is localhost.
  func loopback(_ family: IPFamily) -> CIDR {
    family == .ipv4 ? ipv4Loopback : CIDR(host: IPAddress(family: .ipv6, bits: 1))
  }

  /// Every destination but localhost.
  func beyondLoopback(_ family: IPFamily) -> PacketMatch { .destination(loopback(family), isNegated: true) }

  /// The address from which the proxy passes inbound traffic on to the workload.
  func passthroughSource(_ family: IPFamily) -> CIDR {
    CIDR(host: IPAddress(family: family, bits: family == .ipv4 ? 0x7F00_0006 : 6))
  }
}
