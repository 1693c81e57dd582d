import MeshStores
import Routing
import YAML

/// Where the requests of a VirtualService go that no condition holds for: its last rule, and how many there are before.
struct RouteSummary {
  let text: String

  init(of virtualService: StoredResource) {
    let spec = virtualService.spec
    let kinds = [spec?.member("http").members, spec?.member("tcp").members, spec?.member("tls").members]
    let rules = kinds.lazy.compactMap(\.self).first { !$0.isEmpty } ?? []
    guard let rule = rules.last else {
      text = ""
      return
    }
    let more = rules.count > 1 ? " (+\(rules.count - 1))" : ""
    text = Self.target(of: rule) + more
  }

  private static func target(of rule: Node) -> String {
    if let answer = RuleWords(of: rule).answer { return answer }
    let shares = WeightedShare.all(
      rule.member("route").members.map { (name(of: $0.member("destination")), $0.member("weight")?.integer ?? 0) }
    )
    return shares.map(\.text).joined(separator: " ")
  }

  private static func name(of destination: Node?) -> String {
    let host = destination?.member("host").scalarText ?? ""
    guard let subset = destination?.member("subset").scalarText else { return host }
    return "\(host)/\(subset)"
  }
}
