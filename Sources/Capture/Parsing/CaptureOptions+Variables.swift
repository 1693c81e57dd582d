extension CaptureOptions {
  /// The environment variables that give options.
  public static var variables: [String] {
    CaptureFlag.allCases.flatMap(\.variables) + [
      "ISTIO_OUTBOUND_OWNER_GROUPS", "ISTIO_OUTBOUND_OWNER_GROUPS_EXCLUDE", "ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR",
    ]
  }
}

extension LegacyOptions {
  /// The environment variables that give options to the scripts of old.
  public static var variables: [String] { LegacyVariable.allCases.map(\.rawValue) + ["ENABLE_INBOUND_IPV6"] }
}
