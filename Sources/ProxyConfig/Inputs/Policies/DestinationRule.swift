import Resources
import YAML

/// How clients connect to a host.
struct DestinationRule {
  /// Some of the endpoints of a host.
  struct Subset {
    let name: String
    let labels: [String: String]
    let policy: TrafficPolicy?
    let origin: Origin
  }

  let name: String
  let namespace: String
  let host: String
  var policy: TrafficPolicy?
  var subsets: [Subset]
  let visibility: Visibility
  /// The workloads for whose traffic it holds; nil for all.
  let selector: [String: String]?
  let seniority: Seniority
  let configPath: String
  let origin: Origin

  init(_ object: InputObject, _ mesh: MeshConfiguration) {
    let spec = object.spec
    let domain = mesh.settings.clusterDomain
    name = object.name
    namespace = object.namespace
    host = HostName.qualified(spec?.memberText("host") ?? "", in: object.namespace, domain: domain)
    policy = spec?.member("trafficPolicy").map(TrafficPolicy.init)
    subsets =
      spec?.elements("subsets").map { node in
        Subset(
          name: node.memberText("name"),
          labels: node.member("labels")?.textMembers ?? [:],
          policy: node.member("trafficPolicy").map(TrafficPolicy.init),
          origin: object.origin(at: node)
        )
      } ?? []
    visibility = Visibility(spec?.texts("exportTo") ?? [], else: mesh.destinationRuleVisibility, home: object.namespace)
    selector = spec?.member("workloadSelector")?.member("matchLabels")?.textMembers
    seniority = object.seniority
    configPath = object.configPath("destination-rule")
    origin = object.origin
  }

  /// Takes over what a younger rule for the same host says beyond this one: its policy where there is none, and the
  /// subsets of other names.
  ///
  /// Source: Istio `pilot/pkg/model/destination_rule.go`, `mergeDestinationRule`.
  mutating func merge(_ younger: DestinationRule) {
    policy = policy ?? younger.policy
    let known = Set(subsets.map(\.name))
    subsets += younger.subsets.filter { !known.contains($0.name) }
  }
}
