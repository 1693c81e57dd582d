import Analysis
import Resources
import YAML

/// What an item of a list of destinations says about its target.
struct DestinationPlace {
  let target: RouteTarget
  let port: Int64?
  /// The mapping that says it.
  let node: Node

  /// Reads an item; nil for one that names nothing, or something else than services.
  init?(_ item: Node, in object: MeshObject, _ form: RouteForm, domain: String) {
    switch form {
    case .virtualService: self.init(destinationOf: item, in: object, domain)
    case .httpRoute: self.init(backend: item, in: object, domain)
    case .routeRule(let label): self.init(weighted: item, in: object, label, domain)
    }
  }

  private init?(destinationOf item: Node, in object: MeshObject, _ domain: String) {
    guard let destination = item.member("destination") else { return nil }
    let subset = destination.memberText("subset")
    target = RouteTarget(
      QualifiedHost(destination.memberText("host"), in: object.namespace, domain: domain),
      subset: subset.isEmpty ? nil : subset
    )
    port = destination.member("port")?.member("number")?.integer
    node = destination
  }

  /// Source: the Gateway API's reference, `BackendObjectReference`; Istio adds the kind `Hostname`
  /// (`pilot/pkg/config/kube/gateway/conversion.go`, `buildDestination`).
  private init?(backend item: Node, in object: MeshObject, _ domain: String) {
    let name = item.memberText("name")
    let namespace = item.member("namespace")?.text ?? object.namespace
    switch (item.memberText("group"), item.member("kind")?.text ?? "Service") {
    case ("", "Service"): target = RouteTarget(QualifiedHost(service: name, namespace: namespace, domain: domain))
    case ("networking.istio.io", "Hostname"): target = RouteTarget(QualifiedHost(whole: name))
    default: return nil
    }
    guard !name.isEmpty else { return nil }
    port = item.member("port")?.integer
    node = item
  }

  /// Source: Istio 0.7 `pilot/pkg/proxy/envoy/v1/route.go`, `buildHTTPRoute`: without a destination it is the rule's.
  private init?(weighted item: Node, in object: MeshObject, _ label: String, _ domain: String) {
    guard let destination = item.member("destination") ?? object.spec?.member("destination") else { return nil }
    let labels = item.member("labels")?.textMembers ?? [:]
    let version = labels.count == 1 ? labels[label] : nil
    let all = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    target = RouteTarget(
      LegacyService(destination, in: object.namespace).host(domain: domain),
      subset: labels.isEmpty ? nil : version ?? all
    )
    port = nil
    node = item
  }
}
