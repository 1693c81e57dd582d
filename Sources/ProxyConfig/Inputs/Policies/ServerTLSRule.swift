import Resources
import YAML

/// How a server encrypts.
struct ServerTLSRule {
  /// The ways.
  enum Mode: String {
    case passthrough = "PASSTHROUGH"
    case simple = "SIMPLE"
    case mutual = "MUTUAL"
    case automaticPassthrough = "AUTO_PASSTHROUGH"
    case istioMutual = "ISTIO_MUTUAL"
    case optionalMutual = "OPTIONAL_MUTUAL"

    /// Whether the bytes are passed on without being decrypted.
    var passesThrough: Bool { self == .passthrough || self == .automaticPassthrough }
  }

  /// Nil when nothing but a redirect is written.
  let mode: Mode?
  let redirectsToHTTPS: Bool
  let certificate: String
  let key: String
  let authorities: String
  let credential: String
  let names: [String]
  let minimumVersion: String
  let maximumVersion: String
  let ciphers: [String]

  init(_ node: Node) {
    let isOnlyRedirect = node.flag("httpsRedirect") && !node.has("mode")
    mode = isOnlyRedirect ? nil : Mode(rawValue: node.memberText("mode")) ?? .passthrough
    redirectsToHTTPS = node.flag("httpsRedirect")
    certificate = node.memberText("serverCertificate")
    key = node.memberText("privateKey")
    authorities = node.memberText("caCertificates")
    credential = node.member("credentialName")?.text ?? node.texts("credentialNames").first ?? ""
    names = node.texts("subjectAltNames")
    minimumVersion = node.memberText("minProtocolVersion")
    maximumVersion = node.memberText("maxProtocolVersion")
    ciphers = node.texts("cipherSuites")
  }

  /// Makes the settings of a listener of the Gateway API.
  init(mode: Mode, credential: String) {
    self.mode = mode
    redirectsToHTTPS = false
    certificate = ""
    key = ""
    authorities = ""
    self.credential = credential
    names = []
    minimumVersion = ""
    maximumVersion = ""
    ciphers = []
  }
}
