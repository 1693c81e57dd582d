import Foundation
import StandInAPIServer

/// A stand-in API server on which command lines run.
final class ClusterMesh: CommandMesh {
  let server: StandInServer
  private let kubeconfig: String

  init(_ manifests: String = "", _ configuration: StandInConfiguration = StandInConfiguration()) throws {
    server = try StandInServer(configuration)
    if !manifests.isEmpty { try server.store.seed(yaml: manifests) }
    kubeconfig = FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(UUID().uuidString)").path
    try Data(Kubeconfig.plain(server: server.url).utf8).write(to: URL(filePath: kubeconfig))
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(atPath: kubeconfig)
  }

  var environment: [String: String] { ["KUBECONFIG": kubeconfig] }

  func masked(_ text: String) -> String {
    text.replacing("context stand-in", with: "MESH").replacing("127.0.0.1:\(server.port)", with: "SERVER")
  }

  /// The requests that were to write, as `METHOD /path?query`.
  var writes: [String] {
    server.log.all.filter { $0.request.method != "GET" }.map { "\($0.request.method) \($0.request.target)" }
  }
}
