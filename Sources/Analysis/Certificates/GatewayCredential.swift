import Certificates
import Resources
import YAML

/// The certificate and the key of a Secret that a gateway names.
///
/// Source: Istio `pilot/pkg/credentials/kube/secrets.go`, `ExtractCertInfo`.
struct GatewayCredential {
  /// The certificate as PEM text.
  let certificate: String
  /// The private key as PEM text.
  let key: String

  /// Why a Secret is no credential.
  struct Flaw: Error {
    /// What is wrong, to follow the Secret's name.
    let message: String
  }

  /// The keys of a Secret that hold a certificate and its key: Istio's own first, then those of `kubernetes.io/tls`.
  private static let names: [(certificate: StaticString, key: StaticString)] = [
    ("cert", "key"), ("tls.crt", "tls.key"),
  ]

  /// Reads a Secret.
  init(_ secret: MeshObject) throws(Flaw) {
    for names in Self.names {
      guard let certificate = Self.text(secret, names.certificate), let key = Self.text(secret, names.key),
        !certificate.isEmpty, !key.isEmpty
      else { continue }
      self.certificate = certificate
      self.key = key
      return
    }
    let found = [secret.node.member("data"), secret.node.member("stringData")].compactMap(\.self)
      .flatMap { data in data.pairs.map(\.key.text) }
    let words = found.isEmpty ? "has no data" : "has \(found.sorted().joined(separator: ", "))"
    throw Flaw(message: "\(words), and needs tls.crt and tls.key, not empty")
  }

  /// Whether the certificate can be read and is valid at a time, in seconds since 1970; without one the time is not
  /// looked at.
  func check(at now: Int64?) throws(Flaw) {
    guard let certificate = Certificate(pem: certificate) else {
      throw Flaw(message: "holds no certificate that can be read: its tls.crt must be PEM text")
    }
    guard let now else { return }
    if now > certificate.notAfter { throw Flaw(message: "holds a certificate that has expired: renew it") }
    if now < certificate.notBefore { throw Flaw(message: "holds a certificate that is not valid yet") }
  }

  /// Whether the key belongs to the certificate; true when that cannot be told.
  var isPair: Bool {
    guard let certificate = Certificate(pem: certificate), let key = PrivateKey(pem: key)?.publicKey else {
      return true
    }
    return certificate.publicKey == key
  }

  private static func text(_ secret: MeshObject, _ name: StaticString) -> String? {
    if let text = secret.node.member("stringData")?.member(name) { return text.text }
    guard let encoded = secret.node.member("data")?.member(name) else { return nil }
    return Base64Text.decode(ArraySlice(encoded.text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }
}
