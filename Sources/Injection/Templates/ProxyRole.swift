/// What the `istio-proxy` container is for.
enum ProxyRole {
  /// The application's traffic passes it.
  case sidecar
  /// It is the pod's purpose.
  case gateway
  /// It serves configuration and certificates to an application that speaks xDS.
  case grpcAgent
}
