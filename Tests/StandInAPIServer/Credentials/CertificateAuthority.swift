import Foundation
import TestSupport

/// An authority of a test's own, with the certificates that it signed: made anew in a folder, by the `openssl` program.
public struct CertificateAuthority: Sendable {
  /// The certificates that a server may show.
  public enum ServerCertificate: String, CaseIterable, Sendable {
    /// For `127.0.0.1` and `localhost`.
    case valid
    /// Good in 2020 and no longer.
    case expired
    /// For `elsewhere.example` alone.
    case wrongHost
    /// For the right host, by an authority that nobody knows.
    case unknownAuthority
  }

  /// A certificate and its key, both PEM.
  public struct Pair: Sendable {
    /// The certificate.
    public let certificate: URL
    /// The key, in PKCS #8 as kind writes it.
    public let key: URL
  }

  /// The authority's own certificate, PEM.
  public let certificate: URL
  private let folder: URL

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Makes an authority in a folder, which holds its files.
  public init(in folder: URL) throws {
    self.folder = folder
    certificate = folder.appendingPathComponent("ca.crt")
    try selfSign("ca")
  }

  /// A server's certificate.
  public func server(_ kind: ServerCertificate) throws -> Pair {
    let hosts = kind == .wrongHost ? "DNS:elsewhere.example" : "IP:127.0.0.1,DNS:localhost"
    let host = kind == .wrongHost ? "elsewhere.example" : "127.0.0.1"
    if kind == .unknownAuthority { try selfSign("other") }
    return try sign(
      "server-\(kind.rawValue)",
      subject: "/CN=\(host)",
      extensions: "subjectAltName=\(hosts)\nextendedKeyUsage=serverAuth",
      isExpired: kind == .expired,
      by: kind == .unknownAuthority ? "other" : "ca"
    )
  }

  /// A client's certificate, whose common name and organisations are the user's name and groups.
  public func client(_ user: StandInUser = .administrator, isExpired: Bool = false) throws -> Pair {
    try sign(
      "client-\(user.name)\(isExpired ? "-expired" : "")",
      subject: user.groups.map { "/O=\($0)" }.joined() + "/CN=\(user.name)",
      extensions: "extendedKeyUsage=clientAuth",
      isExpired: isExpired,
      by: "ca"
    )
  }

  private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  private func selfSign(_ name: String) throws {
    try run([
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", file("\(name).key").path, "-out",
      file("\(name).crt").path, "-subj", "/CN=\(name)-authority", "-days", "3650", "-addext",
      "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,digitalSignature",
    ])
    for (suffix, text) in [("index", ""), ("index.attr", "unique_subject = no\n"), ("serial", "1000\n")] {
      try Data(text.utf8).write(to: file("\(name).\(suffix)"))
    }
  }

  /// `openssl ca` is the one that takes both ends of the time of validity in every version.
  private func sign(
    _ name: String,
    subject: String,
    extensions: String,
    isExpired: Bool,
    by authority: String
  ) throws -> Pair {
    let pair = Pair(certificate: file("\(name).crt"), key: file("\(name).key"))
    try run([
      "req", "-newkey", "rsa:2048", "-nodes", "-keyout", pair.key.path, "-out", file("\(name).csr").path, "-subj",
      subject,
    ])
    try Data(configuration(of: authority, extensions).utf8).write(to: file("\(name).cnf"))
    let validity =
      isExpired
      ? ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"]
      : ["-startdate", "20200101000000Z", "-enddate", "20491231000000Z"]
    try run(
      ["ca", "-batch", "-notext", "-preserveDN", "-config", file("\(name).cnf").path, "-in", file("\(name).csr").path]
        + ["-out", pair.certificate.path] + validity
    )
    return pair
  }

  private func configuration(of authority: String, _ extensions: String) -> String {
    """
    [ca]
    default_ca = signer
    [signer]
    database = \(file("\(authority).index").path)
    serial = \(file("\(authority).serial").path)
    new_certs_dir = \(folder.path)
    certificate = \(file("\(authority).crt").path)
    private_key = \(file("\(authority).key").path)
    default_md = sha256
    policy = anything
    x509_extensions = signed
    [anything]
    organizationName = optional
    commonName = supplied
    [signed]
    basicConstraints = CA:FALSE
    \(extensions)
    """
  }

  private func run(_ arguments: [String]) throws {
    guard let openssl = RealComponent.openssl.path else {
      throw Failed(description: RealComponent.openssl.absence ?? "no openssl")
    }
    let finished = try FinishedProcess.run(openssl, arguments, joiningErrors: true)
    guard finished.status == 0 else {
      throw Failed(description: "openssl \(arguments.joined(separator: " ")): \(finished.output)")
    }
  }
}
