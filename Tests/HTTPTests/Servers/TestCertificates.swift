import Foundation
import TestSupport

/// Certificates that openssl makes anew for each test run.
///
/// The server's is for mesh.test and 127.0.0.1; `expired` is like it but past its time; the client's subject
/// is `tester`; `stranger` is an authority that has signed none of them.
struct TestCertificates: Sendable {
  static let made = Result { try TestCertificates() }

  let folder: URL

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-certificates-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("subjectAltName=DNS:mesh.test,IP:127.0.0.1\n".utf8)
      .write(to: folder.appendingPathComponent("names"))
    try makeAuthority("ca")
    try makeAuthority("stranger")
    try sign("server", subject: "server", days: "2", names: true)
    try sign("expired", subject: "server", days: "-1", names: true)
    try sign("client", subject: "tester", days: "2", names: false)
  }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appendingPathComponent(name))) }

  private func makeAuthority(_ name: String) throws {
    try openssl(["req", "-x509", "-subj", "/CN=\(name)", "-days", "2", "-out", "\(name).pem"] + Self.newKey(name))
  }

  private func sign(_ name: String, subject: String, days: String, names: Bool) throws {
    try openssl(["req", "-subj", "/CN=\(subject)", "-out", "\(name).csr"] + Self.newKey(name))
    try openssl(
      ["x509", "-req", "-in", "\(name).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", days]
        + ["-out", "\(name).pem"] + (names ? ["-extfile", "names"] : [])
    )
  }

  private static func newKey(_ name: String) -> [String] {
    ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "\(name).key"]
  }

  private func openssl(_ arguments: [String]) throws {
    guard let program = RealComponent.openssl.path else { throw Failure(output: "no openssl") }
    let finished = try FinishedProcess.run(program, arguments, in: folder, joiningErrors: true)
    guard finished.status == 0 else { throw Failure(output: finished.output) }
  }

  struct Failure: Error {
    let output: String
  }
}
