/// A flag of the scripts of old, by its letter.
enum LegacyFlag: Character, CaseIterable {
  case proxyPort = "p"
  case proxyUsers = "u"
  case proxyGroups = "g"
  case mode = "m"
  case inboundPorts = "b"
  case excludedInboundPorts = "d"
  case outboundRanges = "i"
  case excludedOutboundRanges = "x"

  /// The generation that brought the flag.
  var since: LegacyGeneration {
    switch self {
    case .proxyPort, .proxyUsers, .outboundRanges: .zeroSeven
    case .mode, .inboundPorts, .excludedInboundPorts, .excludedOutboundRanges: .zeroEight
    case .proxyGroups: .oneZero
    }
  }

  /// Today's flag of the same meaning.
  var today: CaptureFlag {
    switch self {
    case .proxyPort: .envoyPort
    case .proxyUsers: .proxyUID
    case .proxyGroups: .proxyGID
    case .mode: .inboundInterceptionMode
    case .inboundPorts: .inboundPorts
    case .excludedInboundPorts: .localExcludePorts
    case .outboundRanges: .serviceCIDR
    case .excludedOutboundRanges: .serviceExcludeCIDR
    }
  }
}
