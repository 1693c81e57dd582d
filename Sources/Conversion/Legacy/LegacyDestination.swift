import Resources
import YAML

/// One of the destinations that a RouteRule shares requests among.
struct LegacyDestination {
  let host: String
  let labels: [String: String]
  let weight: Int64?

  /// - Parameter rule: the destination of the whole rule, which counts where a share names none.
  init(_ node: Node, of rule: LegacyService, in namespace: String, _ settings: ConversionSettings) {
    let own = node.member("destination").map { LegacyService($0, in: namespace, settings) }
    host = own.flatMap { $0.host.isEmpty ? nil : $0.host } ?? rule.host
    let written = node.member("labels")?.textMembers ?? [:]
    labels = written.isEmpty ? own?.labels ?? [:] : written
    weight = node.member("weight")?.integer
  }

  /// The destination of a rule that names no share: all of it.
  init(whole rule: LegacyService) {
    host = rule.host
    labels = [:]
    weight = nil
  }
}
