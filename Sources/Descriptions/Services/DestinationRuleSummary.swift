import Analysis
import Output
import Resources
import YAML

/// What istioctl tells about the DestinationRule of a port.
struct DestinationRuleSummary {
  let rule: MeshObject
  /// The names of the subsets that some pod is in.
  let matching: [String]
  /// The names of the others.
  let others: [String]
  private let mesh: DescribedMesh

  init(_ rule: MeshObject, pods: [[String: String]], in mesh: DescribedMesh) {
    self.rule = rule
    self.mesh = mesh
    var (matching, others): ([String], [String]) = ([], [])
    for subset in rule.spec?.elements("subsets") ?? [] {
      let labels = subset.member("labels")?.textMembers ?? [:]
      let isMatching = pods.contains { pod in labels.allSatisfy { pod[$0.key] == $0.value } }
      if isMatching { matching.append(subset.memberText("name")) } else { others.append(subset.memberText("name")) }
    }
    self.matching = matching
    self.others = others
  }

  private var policy: Node? { rule.spec?.member("trafficPolicy") }

  /// istioctl's lines (istio `istioctl/pkg/describe/describe.go`, `printDestinationRule`).
  var lines: [Line] {
    let names = others.joined(separator: ",")
    var lines = [
      Line("DestinationRule: \(mesh.name(of: rule)) for \"\(rule.spec?.memberText("host") ?? "")\"", .heading)
    ]
    if !matching.isEmpty || !others.isEmpty {
      if matching.isEmpty {
        lines.append(
          Line("WARNING POD DOES NOT MATCH ANY SUBSETS.  (Non matching subsets \(names))", indent: 3, .warning)
        )
      }
      lines.append(Line("Matching subsets: \(matching.joined(separator: ","))", indent: 3))
      if !others.isEmpty { lines.append(Line("(Non-matching subsets \(names))", indent: 6)) }
    }
    guard let policy else { return lines + [Line("No Traffic Policy", indent: 3)] }
    if let tls = policy.member("tls") { lines.append(Line("Traffic Policy TLS Mode: \(Self.mode(tls))", indent: 3)) }
    if let words = Self.words(policy) { lines.append(Line(words, indent: 3)) }
    let ports = policy.elements("portLevelSettings")
    return ports.isEmpty ? lines : lines + [Line("Port Level Settings:", indent: 3)] + ports.flatMap(Self.lines)
  }

  private static func lines(ofPort settings: Node) -> [Line] {
    let port = settings.member("port")?.memberText("number") ?? ""
    let tls = settings.member("tls").map { [Line("TLS Mode: \(mode($0))", indent: 6)] } ?? []
    return [Line("\(port.isEmpty ? "0" : port):", indent: 4)] + tls
      + (words(settings).map { [Line($0, indent: 6)] } ?? [])
  }

  private static func mode(_ tls: Node) -> String {
    let mode = tls.memberText("mode")
    return mode.isEmpty ? "DISABLE" : mode
  }

  private static func words(_ policy: Node) -> String? {
    var words: [String] = []
    if policy.has("loadBalancer") { words.append("load balancer") }
    if policy.has("connectionPool") { words.append("connection pool") }
    if policy.has("outlierDetection") { words.append("outlier detection") }
    return words.isEmpty ? nil : "Policies: \(words.joined(separator: "/"))"
  }

  /// For programs.
  var payload: JSONValue {
    [
      "name": .string(rule.name), "namespace": .string(rule.namespace), "place": mesh.place(of: rule).payload,
      "host": .string(rule.spec?.memberText("host") ?? ""),
      "matchingSubsets": .array(matching.map(JSONValue.string)), "otherSubsets": .array(others.map(JSONValue.string)),
      "tlsMode": policy?.member("tls").map { .string(Self.mode($0)) } ?? .null,
    ]
  }
}
