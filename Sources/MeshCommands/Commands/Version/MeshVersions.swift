import Kubernetes
import Output
import Preflight

/// The versions that a mesh has of its parts, and what could not be asked.
struct MeshVersions {
  /// A server that keeps silent is waited for no longer, since the command is about more than the mesh.
  private static let patience = Duration.seconds(5)

  private var controlPlanes: [ControlPlane]?
  private var proxies: [(version: String, count: Int)]?
  /// What could not be asked, and why.
  private(set) var notes: [String] = []

  /// Asks the mesh that the options choose; what goes wrong becomes a note.
  init(_ options: MeshOptions, _ istioNamespace: NamespaceName, in context: Context) async {
    let client: APIClient
    do throws(CommandError) {
      let choice = try MeshChoice(
        options,
        environment: context.environment,
        settings: try UserSettings(in: context.environment)
      )
      guard case .cluster(var connection) = choice.mesh else {
        notes = ["the mesh is a directory, which has no control plane and no proxies"]
        return
      }
      connection.requestTimeout = connection.requestTimeout ?? Self.patience
      client = try context.client(connection, .text)
    } catch {
      notes = ["the versions of the mesh are not known: \(error.outcome.report?.message ?? "cancelled")"]
      return
    }
    let inspection = ClusterInspection(client, istioNamespace: istioNamespace.argument)
    take(await inspection.controlPlanes(), in: istioNamespace.argument)
    // Whoever does not answer one question does not answer the next.
    guard controlPlanes != nil else { return }
    take(await inspection.proxies())
  }

  private mutating func take(_ fact: Fact<[ControlPlane]>, in namespace: String) {
    switch fact {
    case .known(let planes):
      controlPlanes = planes
      if planes.isEmpty { notes.append("there is no control plane in namespace \(namespace)") }
    case .unknown(let reason, _), .unasked(let reason):
      notes.append("the versions of the mesh are not known: \(reason)")
    }
  }

  private mutating func take(_ fact: Fact<[MeshProxy]>) {
    switch fact {
    case .known(let found):
      proxies = Dictionary(grouping: found) { $0.version ?? "unknown" }.map { ($0.key, $0.value.count) }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    case .unknown(let reason, _), .unasked(let reason):
      notes.append("the versions of the proxies are not known: \(reason)")
    }
  }

  /// The lines for people.
  var lines: [String] {
    let planes = (controlPlanes ?? []).map { plane in
      "control plane \(plane.version ?? "unknown") (\(plane.name) in namespace \(plane.namespace))"
    }
    guard let proxies, !proxies.isEmpty else { return planes }
    let list = proxies.map { "\($0.version) (\($0.count) \($0.count == 1 ? "pod" : "pods"))" }
    return planes + ["proxies \(list.joined(separator: ", "))"]
  }

  /// The members for programs.
  var members: [JSONValue.Member] {
    let planes: [JSONValue]? = controlPlanes?.map { plane in
      [
        "name": .string(plane.name),
        "namespace": .string(plane.namespace),
        "revision": .string(plane.revision),
        "version": plane.version.map { .string($0) } ?? .null,
      ]
    }
    let versions: [JSONValue]? = proxies?.map { ["version": .string($0.version), "count": .integer(Int64($0.count))] }
    return [
      .init("controlPlanes", planes.map { .array($0) } ?? .null),
      .init("proxies", versions.map { .array($0) } ?? .null),
    ]
  }
}
