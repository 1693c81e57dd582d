import Foundation
import TestSupport

/// Servers that tell what reached them, for as long as the test run lives: `Servers/upstream.py`.
struct Upstreams: Sendable {
  /// Those of this test run.
  static let shared = Result { try Upstreams() }

  /// The ports of 127.0.0.1, by the name that a server answers with; nothing listens on `closed`,
  /// and whoever connects to `full` waits in vain.
  let ports: [String: Int]
  /// Where a server called `socket` listens.
  let socketPath: String
  /// The certificates that the encrypted servers show and trust.
  let certificates: MeshCertificates
  private let process: ServerProcess

  private init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    certificates = try MeshCertificates(in: folder)
    let script = PackageDirectory.url.appendingPathComponent("Tests/ProxyConfigTests/Servers/upstream.py").path
    process = try ServerProcess([RealComponent.python.path ?? "python3", script, folder.path]) { $0.hasPrefix("{") }
    ports = try JSONDecoder().decode([String: Int].self, from: Data((process.lines.last ?? "").utf8))
    socketPath = folder.appendingPathComponent("upstream.socket").path
  }

  /// The port of a server.
  func port(_ name: String) -> Int { ports[name] ?? 0 }
}
