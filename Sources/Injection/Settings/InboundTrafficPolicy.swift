/// Where the proxy sends inbound traffic of ports that it knows nothing of.
public enum InboundTrafficPolicy: String, Sendable, CaseIterable {
  /// To the address that it was sent to.
  case passthrough = "PASSTHROUGH"
  /// To the loopback address.
  case localhost = "LOCALHOST"
}
