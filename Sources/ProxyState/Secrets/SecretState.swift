import Certificates
import YAML

/// A certificate or an authority that a proxy has, as a table shows it.
public struct SecretState: Sendable {
  /// The name under which the proxy asks for it.
  public let name: String
  /// How far it has come.
  public let state: DumpEntry.State
  /// The first certificate of it; nil where there is none that can be read.
  public let certificate: SecretCertificate?
  /// The trust domain that it is for; empty where none is said.
  public let trustDomain: String

  /// Reads the certificates of a secret: one, or one for each trust domain of a bundle.
  static func states(of entry: DumpEntry) throws(JSONCursorError) -> [SecretState] {
    let node = try entry.node()
    let name = entry.name.isEmpty ? node.text("name") : entry.name
    let make = { (pem: String, trustDomain: String?) in
      let certificate = Certificate(pem: pem)
      return SecretState(
        name: name,
        state: entry.state,
        certificate: certificate.map(SecretCertificate.init),
        trustDomain: trustDomain ?? certificate?.trustDomain ?? ""
      )
    }
    let chain = DataSource.text(node.field("tls_certificate")?.field("certificate_chain"))
    if !chain.isEmpty { return [make(chain, nil)] }
    let context = node.field("validation_context") ?? node.field("combined_validation_context")
    let domains =
      context?.field("custom_validator_config")?.field("typed_config")?.list("trust_domains").map { domain in
        make(DataSource.text(domain.field("trust_bundle")), domain.text("name"))
      } ?? []
    if !domains.isEmpty { return domains }
    return [make(DataSource.text(context?.field("trusted_ca")), nil)]
  }
}
