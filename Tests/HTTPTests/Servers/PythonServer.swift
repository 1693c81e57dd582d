import Foundation
import HTTP
import TestSupport

/// The servers of server.py, started once for the whole test run.
struct PythonServer: Sendable {
  private static let started = Result { try PythonServer() }

  let certificates: TestCertificates
  private let process: ServerProcess
  private let ports: [String: UInt16]

  static func shared() throws -> PythonServer { try started.get() }

  private init() throws {
    certificates = try TestCertificates.made.get()
    guard let python = RealComponent.python.path else { throw Missing() }
    let script = PackageDirectory.url.appendingPathComponent("Tests/HTTPTests/Servers/server.py").path
    process = try ServerProcess([python, script, certificates.folder.path]) { $0 == "ready" }
    ports = Dictionary(
      uniqueKeysWithValues: process.lines.compactMap { line in
        let words = line.split(separator: " ")
        return words.count == 2 ? UInt16(words[1]).map { (String(words[0]), $0) } : nil
      }
    )
  }

  func port(_ name: String) throws -> UInt16 {
    guard let port = ports[name] else { throw Missing() }
    return port
  }

  /// The URL of one of the servers: `http`, `https`, `mtls` or `expired`.
  func url(_ name: String, _ path: String, host: String = "127.0.0.1") throws -> HTTPURL {
    let scheme = name == "http" ? "http" : "https"
    return try HTTPURL(parsing: "\(scheme)://\(host):\(try port(name))\(path)")
  }

  /// Settings that trust the test's own authority.
  func trusting(_ authority: String = "ca.pem", client: Bool = false, serverName: String? = nil) throws -> TLSSettings {
    TLSSettings(
      verification: .full(authorities: try certificates.bytes(authority)),
      clientCertificate: client
        ? ClientCertificate(
          certificate: try certificates.bytes("client.pem"),
          key: try certificates.bytes("client.key")
        )
        : nil,
      serverName: serverName
    )
  }

  struct Missing: Error {}
}
