import Resources
import YAML

/// How a client encrypts.
struct ClientTLSRule {
  /// The ways.
  enum Mode: String {
    case disable = "DISABLE"
    case simple = "SIMPLE"
    case mutual = "MUTUAL"
    case istioMutual = "ISTIO_MUTUAL"
  }

  let mode: Mode
  let certificate: String
  let key: String
  let authorities: String
  let credential: String
  let names: [String]
  let serverName: String
  let skipsVerification: Bool

  init(_ node: Node) {
    mode = Mode(rawValue: node.memberText("mode")) ?? .disable
    certificate = node.memberText("clientCertificate")
    key = node.memberText("privateKey")
    authorities = node.memberText("caCertificates")
    credential = node.memberText("credentialName")
    names = node.texts("subjectAltNames")
    serverName = node.memberText("sni")
    skipsVerification = node.flag("insecureSkipVerify")
  }
}
