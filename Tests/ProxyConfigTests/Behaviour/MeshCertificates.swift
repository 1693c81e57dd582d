import Foundation
import TestSupport

/// Certificates of an authority of a mesh's own, which openssl makes anew.
///
/// `server` is for some names under `test` and for 127.0.0.1; `workload` for the service account `client` of `default`.
struct MeshCertificates: Sendable {
  struct Failed: Error {
    let output: String
  }

  let folder: URL

  init(in folder: URL) throws {
    self.folder = folder
    try openssl(
      ["req", "-x509", "-subj", "/CN=authority", "-days", "2", "-out", "ca.crt"] + Self.newKey("ca")
    )
    try sign("server", for: "DNS:secure-a.test,DNS:secure-b.test,DNS:any.test,DNS:*.many.test,IP:127.0.0.1")
    try sign("workload", for: "URI:spiffe://cluster.local/ns/default/sa/client")
  }

  /// The path of a certificate.
  func certificate(_ name: String) -> String { folder.appendingPathComponent("\(name).crt").path }

  /// The path of its key.
  func key(_ name: String) -> String { folder.appendingPathComponent("\(name).key").path }

  private func sign(_ name: String, for names: String) throws {
    let extensions = folder.appendingPathComponent("\(name).names")
    try Data("subjectAltName=\(names)\n".utf8).write(to: extensions)
    try openssl(["req", "-subj", "/CN=\(name)", "-out", "\(name).csr"] + Self.newKey(name))
    try openssl([
      "x509", "-req", "-in", "\(name).csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2",
      "-out", "\(name).crt", "-extfile", extensions.path,
    ])
  }

  private static func newKey(_ name: String) -> [String] {
    ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "\(name).key"]
  }

  private func openssl(_ arguments: [String]) throws {
    let program = RealComponent.openssl.path ?? "openssl"
    let run = try FinishedProcess.run(program, arguments, in: folder, joiningErrors: true)
    guard run.status == 0 else { throw Failed(output: run.output) }
  }
}
