import Resources
import YAML

/// Whether a workload's clients have to speak mutual TLS.
struct PeerAuthenticationRule {
  /// The answers.
  enum Mode: String {
    case disable = "DISABLE"
    case permissive = "PERMISSIVE"
    case strict = "STRICT"
  }

  let namespace: String
  /// The labels of the workloads; none for all of the namespace.
  let selector: [String: String]
  /// Nil for what holds around it.
  let mode: Mode?
  let ports: [Int: Mode]
  let seniority: Seniority

  init(_ object: InputObject) {
    let spec = object.spec
    namespace = object.namespace
    selector = spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
    mode = spec?.member("mtls").flatMap { Mode(rawValue: $0.memberText("mode")) }
    var ports: [Int: Mode] = [:]
    for pair in spec?.member("portLevelMtls")?.pairs.map(\.self) ?? [] {
      guard let number = Int(pair.key.text) else { continue }
      ports[number] = Mode(rawValue: pair.value.resolved.memberText("mode"))
    }
    self.ports = ports
    seniority = object.seniority
  }
}
