import Foundation
import TestSupport

/// A real TLS server, Python's, in front of a stand-in: it asks for client certificates and passes their subject on.
public final class TLSFront: Sendable {
  /// The port on 127.0.0.1 that takes TLS.
  public let port: UInt16
  private let process: ServerProcess

  struct NotStarted: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts a front for a server with one of the certificates of an authority.
  public init(
    of server: StandInServer,
    _ authority: CertificateAuthority,
    certificate: CertificateAuthority.ServerCertificate = .valid
  ) throws {
    guard let python = RealComponent.python.path else {
      throw NotStarted(description: RealComponent.python.absence ?? "no python3")
    }
    let script = PackageDirectory.url.appendingPathComponent("Tests/StandInAPIServer/Credentials/tls_front.py").path
    let pair = try authority.server(certificate)
    let arguments = [script, pair.certificate.path, pair.key.path, authority.certificate.path, String(server.port)]
    process = try ServerProcess([python] + arguments) { UInt16($0) != nil }
    guard let port = process.lines.last.flatMap({ UInt16($0) }) else {
      throw NotStarted(description: "\(script) named no port")
    }
    self.port = port
  }

  deinit { stop() }

  /// The address with TLS.
  public var url: String { "https://127.0.0.1:\(port)" }

  /// Ends the front and every connection through it.
  public func stop() { process.stop() }
}
