import HTTP
import Kubernetes
import LogStreams
import StandInAPIServer

/// A stand-in API server with a client of it.
struct FeedServer {
  let server: StandInServer
  let client: APIClient

  static func with(_ body: (FeedServer) async throws -> Void) async throws {
    let server = try StandInServer()
    let connection = KubernetesConnection(server: HTTPURL(.http, host: "127.0.0.1", port: server.port))
    try await body(FeedServer(server: server, client: APIClient(connection, APIClient.Surroundings())))
    server.stop()
  }

  /// A feed of the pods of the namespace `default`.
  func feed(_ options: ClusterLogOptions, labels: String = "", _ containers: ContainerChoice = .all) -> ClusterLogFeed {
    ClusterLogFeed(
      client: client,
      choice: PodChoice([PodChoice.Scope(namespace: "default", labels: labels)], containers: containers),
      options: options
    )
  }
}
