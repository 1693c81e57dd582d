import Foundation
import TestSupport

/// A real TLS server, Python's, in front of a stand-in: it asks for client certificates and passes their subject on.
public final class TLSFront: Sendable {
  /// The port on 127.0.0.1 that takes TLS.
  public let port: UInt16
  private let input: FileHandle

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
    let child = Process()
    child.executableURL = URL(fileURLWithPath: python)
    child.arguments = arguments
    let (input, output) = (Pipe(), Pipe())
    child.standardInput = input
    child.standardOutput = output
    try child.run()
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw NotStarted(description: "\(script) ended before it listened") }
      line += bytes
    }
    guard let port = UInt16(String(decoding: line, as: UTF8.self).trimmingCharacters(in: .newlines)) else {
      throw NotStarted(description: "\(script) named no port")
    }
    self.port = port
    self.input = input.fileHandleForWriting
  }

  deinit { stop() }

  /// The address with TLS.
  public var url: String { "https://127.0.0.1:\(port)" }

  /// Ends the front and every connection through it: the program ends with its standard input.
  public func stop() { try? input.close() }
}
