import Analysis
import Output
import Resources
import Routing
import YAML

/// What a VirtualService says: its hosts, its gateways, and rule by rule where requests go.
struct VirtualServiceRules {
  private let object: MeshObject
  private let rules: [EffectiveRule]
  private let mesh: DescribedMesh

  init(_ object: MeshObject, in mesh: DescribedMesh) {
    self.object = object
    self.mesh = mesh
    rules = EffectiveRule.all(of: object, in: mesh.mesh, seenFrom: object.namespace)
  }

  private var hosts: [String] { object.spec?.elements("hosts").map(\.text) ?? [] }

  private var gateways: [String] {
    let written = object.spec?.elements("gateways").map(\.text) ?? []
    return written.isEmpty ? ["mesh"] : written
  }

  var lines: [Line] {
    var lines = [Line("VirtualService: \(mesh.name(of: object))", .heading)]
    lines.append(Line("Hosts: \(hosts.isEmpty ? "none: a delegate" : hosts.joined(separator: ", "))", indent: 3))
    lines.append(Line("Gateways: \(gateways.joined(separator: ", "))", indent: 3))
    if rules.isEmpty { lines.append(.warning("it has no rules", indent: 3)) }
    for rule in rules {
      let unreached = rule.isReached ? "" : " (never reached: a rule before it takes everything)"
      let weight: Line.Weight = rule.isReached ? .plain : .warning
      lines.append(Line("Rule \(label(rule)): \(Self.conditions(rule))\(unreached)", indent: 3, weight))
      lines += destinations(rule).map { Line($0, indent: 6) }
    }
    return lines
  }

  private func label(_ rule: EffectiveRule) -> String {
    rule.rule.name.isEmpty ? "\(rule.rule.layer.rawValue)[\(rule.rule.index)]" : rule.rule.name
  }

  private static func conditions(_ rule: EffectiveRule) -> String {
    if rule.matches.isEmpty { return "every request" }
    return rule.matches.map { $0.conditions.isEmpty ? "every request" : $0.conditions.joined(separator: " and ") }
      .joined(separator: ", or ")
  }

  private func destinations(_ rule: EffectiveRule) -> [String] {
    let shares = rule.destinations.map { destination in
      let subset = destination.target.subset.map { " subset \"\($0)\"" } ?? ""
      let pods = destination.readyPods == 1 ? "1 pod ready" : "\(destination.readyPods) pods ready"
      return "\(Percent.text(destination.share)) to \(destination.target.host.name)\(subset), \(pods)"
    }
    return shares + (rule.words.answer.map { [$0] } ?? []) + rule.words.phrases.map { "\($0.name) \($0.text)" }
  }

  /// For programs.
  var payload: JSONValue {
    [
      "hosts": .array(hosts.map(JSONValue.string)), "gateways": .array(gateways.map(JSONValue.string)),
      "place": mesh.place(of: object).payload, "rules": .array(rules.map(value)),
    ]
  }

  private func value(_ rule: EffectiveRule) -> JSONValue {
    [
      "name": .string(label(rule)), "conditions": .string(Self.conditions(rule)), "reached": .bool(rule.isReached),
      "destinations": .array(
        rule.destinations.map { destination in
          [
            "host": .string(destination.target.host.name),
            "subset": destination.target.subset.map(JSONValue.string) ?? .null,
            "percent": .double((destination.share * 10_000).rounded() / 100),
            "readyPods": .integer(Int64(destination.readyPods)),
          ]
        }
      ),
      "answer": rule.words.answer.map(JSONValue.string) ?? .null,
      "extras": .array(rule.words.phrases.map { .string("\($0.name) \($0.text)") }),
    ]
  }
}
