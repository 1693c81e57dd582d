/// The options of the scripts that set the rules before there was istio-iptables.
///
/// What a generation does not know is refused when the options are read and left out when the rules are made.
public struct LegacyOptions: Sendable, Hashable {
  /// The generation.
  public let generation: LegacyGeneration
  /// The options that are the same as today's, with the defaults of the generation.
  public var capture: CaptureOptions
  /// Whether inbound IPv6 is let in, uncaptured: `ENABLE_INBOUND_IPV6`. Otherwise it is refused.
  public var allowsInboundIPv6 = false

  /// Makes the defaults of a generation for a proxy that runs as a user.
  ///
  /// From 0.8 on root counts as the proxy too, as its agent fetched certificates.
  public init(_ generation: LegacyGeneration, proxyUser: UInt32 = 1337) {
    self.generation = generation
    var options = CaptureOptions()
    options.inboundCapturePort = options.proxyPort
    let users: [Account] = generation == .zeroSeven ? [.id(proxyUser)] : [.id(proxyUser), .id(0)]
    options.proxyUsers = users
    options.proxyGroups = users
    if generation == .zeroSeven {
      options.inboundPorts = .all
      options.outboundRanges = .all
    }
    capture = options
  }
}
