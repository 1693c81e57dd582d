import YAML

/// A certificate that an Envoy has loaded (`/certs`).
public struct CertificateStatus: Hashable, Sendable {
  /// What the certificate is for.
  public enum Role: Hashable, Sendable {
    /// Others are judged by it.
    case authority
    /// Envoy shows it to others.
    case chain
  }

  /// What it is for.
  public let role: Role
  /// Its file, or `<inline>`.
  public let path: String
  /// Its number in hexadecimal digits.
  public let serialNumber: String
  /// Whom it is for: names, addresses and URIs.
  public let subjectAlternativeNames: [String]
  /// How many whole days it is still good; 0 when it is no more.
  public let daysUntilExpiration: Int
  /// Since when it is good, as RFC 3339 writes times.
  public let validFrom: String
  /// Until when it is good.
  public let expirationTime: String

  init(_ node: Node, _ role: Role) {
    self.role = role
    path = node.member("path")?.text ?? ""
    serialNumber = node.member("serial_number")?.text ?? ""
    let names = node.member("subject_alt_names")?.items.map { $0.resolved } ?? []
    subjectAlternativeNames = names.compactMap { name in name.pairs.map(\.value.text).first }
    daysUntilExpiration = node.member("days_until_expiration").flatMap(AdminValue.number) ?? 0
    validFrom = node.member("valid_from")?.text ?? ""
    expirationTime = node.member("expiration_time")?.text ?? ""
  }
}
