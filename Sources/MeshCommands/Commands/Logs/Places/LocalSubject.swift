import AccessLogging
import MeshStores
import Resources

/// What of a mesh of this machine is meant: its one Envoy takes the requests to everything.
struct LocalSubject: Sendable {
  /// What lines have to say.
  let conditions: AccessLogConditions

  /// Finds what a name means: requests to a service, or those that a workload answers which Envoy simulates.
  init(_ name: WorkloadName, in store: any MeshStore) async throws(CommandError) {
    let pods = try await LogPodSearch(store).subject(of: name)
    let namespace = pods.namespace ?? store.defaultNamespace
    let bare = pods.name ?? name.name
    var conditions = AccessLogConditions()
    do {
      if name.kind == nil || WorkloadName.isService(name.kind) {
        conditions.to = try PeerPattern("\(bare).\(namespace)")
      } else {
        conditions.expression = try WhereExpression("upstream_host startsWith '\(Self.address(bare, namespace))'")
      }
    } catch {
      throw .input("\(name.argument) cannot be looked for in an access log: \(error)", next: nil)
    }
    self.conditions = conditions
  }

  /// What the addresses of a workload begin with, as the text of an expression.
  private static func address(_ workload: String, _ namespace: String) -> String {
    "envoy://simulated|\(namespace)|\(workload)/".replacing("\\", with: "\\\\").replacing("'", with: "\\'")
  }
}
