import Resources
import YAML

/// Whether a workload's clients have to speak mutual TLS.
public struct PeerAuthenticationRule: Sendable {
  /// The answers.
  public enum Mode: String, Sendable {
    /// They must not.
    case disable = "DISABLE"
    /// They may.
    case permissive = "PERMISSIVE"
    /// They have to.
    case strict = "STRICT"
  }

  /// Its name.
  public let name: String
  /// Its namespace.
  public let namespace: String
  /// Where it is written.
  public let origin: Origin
  /// The labels of the workloads; none for all of the namespace.
  let selector: [String: String]
  /// Nil for what holds around it.
  let mode: Mode?
  let ports: [Int: Mode]
  let seniority: Seniority

  init(_ object: InputObject) {
    let spec = object.spec
    name = object.name
    namespace = object.namespace
    origin = object.origin
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
