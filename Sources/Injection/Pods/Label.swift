/// The labels that injection reads or writes beside those of templates.
enum Label {
  static let mutualTLS = "security.istio.io/tlsMode"
  static let tunnel = "networking.istio.io/tunnel"
  static let network = "topology.istio.io/network"
}
