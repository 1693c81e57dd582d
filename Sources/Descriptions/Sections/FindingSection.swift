import Analysis
import Diagnostics
import Output
import ProxyConfig
import Resources
import YAML

/// What `meshctl validate` would say of the object and of those that decide on its traffic. What is only worth knowing is
/// left out.
struct FindingSection {
  private let subject: Subject
  private let mesh: DescribedMesh

  init(_ subject: Subject, _ mesh: DescribedMesh) {
    self.subject = subject
    self.mesh = mesh
  }

  var section: Section {
    let touching = touching
    // Clusters list their objects in another order than manifests do: what matters most comes first.
    let findings = mesh.findings.filter { finding in
      finding.severity != .information && finding.object.map(touching.contains) == true
    }.sorted { ($1.severity, $0.code, $0.message) < ($0.severity, $1.code, $1.message) }
    var report = JSONReport()
    return Section(
      key: "findings",
      title: "Findings",
      entries: findings.map(tree),
      payload: .array(findings.map { report.value(of: $0) })
    )
  }

  private func tree(_ finding: Finding) -> Tree {
    let place = finding.object.map { mesh.place(of: Origin($0, at: finding.place)) }
    let isError = finding.severity == .error
    let style = isError ? Palette.standard.error : Palette.standard.warning
    return Tree(
      Cell("\(isError ? "error" : "warning") \(finding.code.rawValue): \(finding.message)", style),
      Tree.source(place)
    )
  }

  /// The object, its workloads and services, and the objects of Istio that are about these.
  private var touching: Set<MeshObject> {
    let services = Set(subject.services)
    let hosts = Set(services.map { mesh.host(of: $0) })
    var touching = services.union(subject.pods.map(\.workload.object)).union([subject.object])
    for rule in mesh.mesh.objects(of: .destinationRule)
    where hosts.contains(mesh.mesh.qualified(rule.spec?.memberText("host") ?? "", in: rule.namespace)) {
      touching.insert(rule)
    }
    for rule in mesh.mesh.objects(of: .virtualService) where leads(rule, to: hosts) { touching.insert(rule) }
    if subject.kind == .gateway { touching.formUnion(mesh.rules(using: subject.object)) }
    let labels = subject.pods.map { ($0.workload.namespace, $0.workload.labels) }
    for kind in [ResourceKind.authorizationPolicy, .peerAuthentication, .requestAuthentication, .sidecar] {
      for policy in mesh.mesh.objects(of: kind) where selects(policy, any: labels) { touching.insert(policy) }
    }
    return touching
  }

  private func leads(_ rule: MeshObject, to hosts: Set<QualifiedHost>) -> Bool {
    let written = rule.spec?.elements("hosts").map(\.text) ?? []
    let lists: [StaticString] = ["http", "tls", "tcp"]
    let shares = lists.flatMap { rule.spec?.elements($0) ?? [] }.flatMap { $0.elements("route") }
    let targets = shares.map { $0.member("destination")?.memberText("host") ?? "" }
    return (written + targets).contains { hosts.contains(mesh.mesh.qualified($0, in: rule.namespace)) }
  }

  private func selects(_ policy: MeshObject, any workloads: [(String, [String: String])]) -> Bool {
    let spec = policy.spec
    let selector =
      (spec?.member("selector")?.member("matchLabels") ?? spec?.member("workloadSelector")?.member("labels"))?
      .textMembers ?? [:]
    return workloads.contains { namespace, labels in
      (policy.namespace == namespace || policy.namespace == mesh.mesh.settings.rootNamespace)
        && selector.allSatisfy { labels[$0.key] == $0.value }
    }
  }
}

extension Origin {
  /// The place of a finding in an object.
  fileprivate init(_ object: MeshObject, at place: Finding.Place) {
    self.init(object: object.origin, source: place.source, range: place.range)
  }
}
