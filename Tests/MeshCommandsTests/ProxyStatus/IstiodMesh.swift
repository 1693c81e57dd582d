import Console
import Foundation
import StandInAPIServer

@testable import MeshCommands

/// A stand-in cluster with istiods whose port-forwards lead to web servers that answer as istiod's debug interface does.
final class IstiodMesh {
  /// An istiod: its revision, and what it answers at which paths.
  struct Istiod {
    var revision: String? = "default"
    var pages: [String: String] = [:]
  }

  let cluster: ClusterMesh
  private(set) var servers: [String: StandInServer] = [:]

  init(
    _ istiods: [String: Istiod],
    _ manifests: String = "",
    _ configuration: StandInConfiguration = StandInConfiguration()
  ) throws {
    cluster = try ClusterMesh(manifests, configuration)
    for (name, istiod) in istiods {
      let labels = istiod.revision.map { "app: istiod, istio.io/rev: \($0)" } ?? "app: istiod"
      try cluster.server.store.seed(yaml: Self.pod(name, in: "istio-system", labels: labels))
      let server = try StandInServer()
      servers[name] = server
      for (path, body) in istiod.pages { Self.answer(server, path, body) }
      cluster.server.pods.forward(name, 15_014, in: "istio-system", port: server.port)
    }
  }

  deinit { for server in servers.values { server.stop() } }

  /// A pod that is ready.
  static func pod(_ name: String, in namespace: String, labels: String, image: String = "x") -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: \(name), namespace: \(namespace), labels: {\(labels)}}
    spec: {containers: [{name: istio-proxy, image: "\(image)"}]}
    status: {phase: Running, conditions: [{type: Ready, status: "True"}]}

    """
  }

  /// Has a server answer a path so many times, or for ever.
  static func answer(_ server: StandInServer, _ path: String, _ body: String, times: Int? = nil) {
    server.faults.inject(
      .answer(status: 200, headers: [:], body: body, contentType: "application/json"),
      times: times,
      when: { $0.path == path }
    )
  }

  /// Lets the administration of a pod lead to a web server that answers paths.
  func runProxy(_ name: String, in namespace: String, _ pages: [String: String]) throws {
    let server = try StandInServer()
    servers["\(name).\(namespace)"] = server
    for (path, body) in pages { Self.answer(server, path, body) }
    cluster.server.pods.forward(name, 15_000, in: namespace, port: server.port)
  }

  /// Runs a command line.
  func run(_ words: [String], at time: Timestamp = Timestamp(seconds: 1_750_000_000)) async -> CommandRun {
    let run = await CommandRun.onMesh(words, environment: cluster.environment, clock: .fixed(time))
    return CommandRun(run.status, output: cluster.masked(run.output), error: cluster.masked(run.error))
  }

  /// Runs a command line that is given as one text.
  func run(_ line: String) async -> CommandRun { await run(line.split(separator: " ").map(String.init)) }
}
