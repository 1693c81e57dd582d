import Console
import Kubernetes
import Output
import ProxyState

/// The certificates of a proxy in istioctl's columns.
struct SecretTable {
  /// What stands before each name, where several kinds are shown together.
  var prefix = ""
  var isWide = false
  /// The time that certificates must be valid at.
  let now: Timestamp

  func text(_ secrets: [SecretState]) -> String {
    guard !secrets.isEmpty else { return "No active or warming secrets found.\n" }
    // istioctl shows trust domains where every secret has one: where the proxy takes several of them.
    let showsDomains = isWide || secrets.allSatisfy { !$0.trustDomain.isEmpty }
    let titles =
      ["RESOURCE NAME", "TYPE", "STATUS", "VALID CERT", "SERIAL NUMBER", "NOT AFTER", "NOT BEFORE"]
      + (showsDomains ? ["TRUST DOMAIN"] : []) + (isWide ? ["IDENTITY"] : [])
    var table = TabbedTable(titles: titles, gap: 5)
    for secret in secrets {
      let line = [prefix + secret.name] + certificate(secret)
      let identity = isWide ? [secret.certificate?.uris.first ?? "-"] : []
      table.append(line + (showsDomains ? [secret.trustDomain] : []) + identity)
    }
    return table.text
  }

  private func certificate(_ secret: SecretState) -> [String] {
    let state = secret.state.rawValue
    guard let certificate = secret.certificate else { return ["", state, "false", "", "", ""] }
    return [
      certificate.isAuthority ? "CA" : "Cert Chain", state, certificate.isValid(at: now.seconds) ? "true" : "false",
      certificate.serialNumber, RFC3339.text(Timestamp(seconds: certificate.notAfter)),
      RFC3339.text(Timestamp(seconds: certificate.notBefore)),
    ]
  }
}
