import Analysis
import Output
import Resources
import Routing
import YAML

/// What istioctl tells about the VirtualService of a port, from the view of a service's pods.
struct VirtualServiceSummary {
  let rule: MeshObject
  private let mesh: DescribedMesh
  private let service: MeshObject
  private let policy: DestinationRuleSummary?

  init(_ rule: MeshObject, for service: MeshObject, _ policy: DestinationRuleSummary?, in mesh: DescribedMesh) {
    self.rule = rule
    self.service = service
    self.policy = policy
    self.mesh = mesh
  }

  private var http: [Node] { rule.spec?.elements("http") ?? [] }
  private var tcp: [Node] { rule.spec?.elements("tcp") ?? [] }

  /// istioctl's lines (istio `istioctl/pkg/describe/describe.go`, `printVirtualService`).
  var lines: [Line] {
    let title = Line("VirtualService: \(mesh.name(of: rule))", .heading)
    let outcomes = http.map(outcome) + tcp.map(layer4Outcome)
    let matches = outcomes.count(where: \.leadsHere)
    let facts = outcomes.filter(\.leadsHere).flatMap(\.facts).map { Line($0, indent: 3) }
    let notes = outcomes.filter { !$0.leadsHere }.flatMap(\.facts).map { Line($0, indent: 6, .warning) }
    if matches == 0 {
      let kinds = [(http.count, "HTTP"), (tcp.count, "TCP")].filter { $0.0 > 0 }
      let warnings = kinds.map { count, kind in
        Line.warning("No destinations match pod subsets (checked \(count) \(kind) routes)", indent: 3)
      }
      return [title] + warnings + notes
    }
    let destinations = http.count + (rule.spec?.elements("tls").count ?? 0) + tcp.count
    if matches < destinations {
      let rest = "\(destinations - matches) additional destination(s) that will not reach this pod"
      return [title] + facts + [Line(rest, indent: 3)] + (facts.isEmpty ? notes : [])
    }
    guard facts.isEmpty else { return [title] + facts }
    let kinds = [(http.count, "HTTP"), (tcp.count, "TCP")].filter { $0.0 > 0 }
    return [title] + kinds.map { Line("\($0.0) \($0.1) route(s)", indent: 3) }
  }

  private struct Outcome {
    var leadsHere = false
    var facts: [String] = []
  }

  /// What a rule for HTTP does for the pods (`httpRouteMatchSvc`).
  private func outcome(of route: Node) -> Outcome {
    var outcome = Outcome()
    var notes: [String] = []
    for share in route.elements("route") {
      let destination = share.member("destination")
      let host = destination?.memberText("host") ?? ""
      let subset = destination?.memberText("subset") ?? ""
      let weight = share.member("weight")?.integer ?? 0
      guard isService(host) else {
        outcome.facts.append(
          subset.isEmpty
            ? "Route to host \"\(host)\" with weight \(weight)%" : "Route to \(host) with invalid config"
        )
        continue
      }
      if let note = mismatch(subset, route) {
        notes.append(note)
        continue
      }
      outcome.leadsHere = true
      guard weight > 0 else { continue }
      let part = subset.isEmpty ? "" : " subset \"\(subset)\""
      outcome.facts.append("Route to host \"\(host)\"\(part) with weight \(weight)%")
    }
    if outcome.leadsHere {
      let conditions = Self.faults(of: route) + route.elements("match").map(MatchText.text)
      if !conditions.isEmpty { outcome.facts.append(conditions.joined(separator: ", ")) }
    } else {
      outcome.facts += notes
    }
    return outcome
  }

  /// Why requests for a subset do not come to the pods; nil where they do.
  private func mismatch(_ subset: String, _ route: Node) -> String? {
    if subset.isEmpty || policy?.matching.contains(subset) == true { return nil }
    guard let policy else {
      return "Warning: Route to subset \(subset) but NO DESTINATION RULE defining subsets!"
    }
    guard policy.others.contains(subset) else {
      return "Warning: Route to UNKNOWN subset \(subset); check DestinationRule \(mesh.name(of: policy.rule))"
    }
    return "Route to non-matching subset \(subset) for (\(MatchText.all(route.elements("match"))))"
  }

  /// What a rule for TCP does (`tcpRouteMatchSvc`).
  private func layer4Outcome(of route: Node) -> Outcome {
    let hosts = route.elements("route").map { $0.member("destination")?.memberText("host") ?? "" }
    guard hosts.contains(where: isService) else { return Outcome() }
    return Outcome(leadsHere: true, facts: route.elements("match").map(MatchText.layer4))
  }

  /// Whether a host, as written in the VirtualService, is the service: `reviews`, `reviews.default`, or in full.
  private func isService(_ host: String) -> Bool {
    let full = mesh.mesh.qualified(host, in: rule.namespace).name
    let own = mesh.host(of: service).name
    return full == own || "\(full).svc.\(mesh.mesh.settings.clusterDomain)" == own
  }

  private static func faults(of route: Node) -> [String] {
    RuleWords(of: route).phrases.filter { ["delay", "abort"].contains($0.name) }
      .map { "Fault injection \($0.name) \($0.text)" }
  }

  /// For programs.
  var payload: JSONValue {
    [
      "name": .string(rule.name), "namespace": .string(rule.namespace), "place": mesh.place(of: rule).payload,
      "routes": .array(lines.dropFirst().map { .string($0.text) }),
    ]
  }
}
