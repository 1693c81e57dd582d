import Console
import Foundation
import Kubernetes
import StandInAPIServer
import TestSupport

/// A stand-in API server behind real TLS, and a client that has nothing but a kubeconfig such as kind writes.
struct StandInMesh {
  let server: StandInServer
  let front: TLSFront
  let kubeconfig: String
  let client: APIClient

  /// Makes a mesh for a test, in a folder that is there as long.
  static func with(user: String = "ann", _ body: (StandInMesh) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var configuration = StandInConfiguration()
    configuration.userWithoutCredentials = nil
    configuration.authorize = { $0.user.name == "ann" }
    let server = try StandInServer(configuration)
    let authority = try CertificateAuthority(in: folder)
    let front = try TLSFront(of: server, authority)
    let file = folder.appendingPathComponent("config").path
    let pair = try authority.client(StandInUser(user))
    let text = try Kubeconfig.kind(server: front.url, authority: authority, client: pair)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    try await body(StandInMesh(server: server, front: front, kubeconfig: file, client: try client(file)))
    front.stop()
    server.stop()
  }

  /// A client of a kubeconfig, over libcurl.
  static func client(_ kubeconfig: String, _ change: (inout ConnectionOptions) -> Void = { _ in }) throws -> APIClient {
    var options = ConnectionOptions.with { $0.kubeconfig = kubeconfig }
    change(&options)
    let surroundings = KubernetesConnection.Surroundings(environment: Environment())
    return APIClient(try KubernetesConnection.resolve(options, in: surroundings), APIClient.Surroundings())
  }
}
