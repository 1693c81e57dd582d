/// What becomes of traffic to hosts that the mesh does not know.
public enum OutboundTrafficPolicy: String, Sendable {
  /// It is passed on.
  case allowAny = "ALLOW_ANY"
  /// It is refused.
  case registryOnly = "REGISTRY_ONLY"
}
