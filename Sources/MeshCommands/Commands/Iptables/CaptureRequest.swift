import Capture

/// Options read from wherever they were, ready to be made into rules.
struct CaptureRequest {
  /// The options.
  let options: CaptureOptions
  /// The same for the scripts of an older Istio; nil for today's rules.
  let legacy: LegacyOptions?
  /// Whether IPv6 has rules.
  let ipv6: CaptureChoices.IPv6Choice
  /// The name servers that were named.
  let nameServers: [IPAddress]

  /// The rules as they are on a host whose IPv6 is known.
  func rules(usesIPv6: Bool) -> CaptureRules {
    if let legacy { return CaptureRules(legacy) }
    return CaptureRules(options, on: CaptureHost(usesIPv6: usesIPv6, nameServers: nameServers))
  }

  /// The script.
  var script: CaptureScript {
    if let legacy { return CaptureScript(CaptureRules(legacy), of: legacy.capture) }
    return CaptureScript(options, ipv6: scriptUse, nameServers: nameServers.isEmpty ? nil : nameServers)
  }

  /// Whether queries for names were asked for and none can be captured.
  var lacksNameServers: Bool { legacy == nil && options.nameQueries == .nameServers && nameServers.isEmpty }

  private var scriptUse: CaptureScript.IPv6Use {
    switch ipv6 {
    case .auto: .detected
    case .always: .always
    case .never: .never
    }
  }
}
