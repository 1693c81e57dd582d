import Resources
import YAML

/// What requests and connections a RouteRule is for.
///
/// Source: Istio 0.7 `pilot/pkg/model/validation.go`, `ValidateMatchCondition`.
struct RouteRuleMatch: ObjectRule {
  let kinds: [ResourceKind] = [.routeRule]

  private static let parts: Set<String> = ["uri", "scheme", "method", "authority"]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let match = object.spec?.member("match") else { return }
    if let udp = match.member("udp") {
      report.refuse("UDP is not matched: leave it out", at: udp, of: object)
    }
    let connection = match.member("tcp")
    let subnets = [
      connection?.member("sourceSubnet", or: "source_subnet"),
      connection?.member("destinationSubnet", or: "destination_subnet"),
    ]
    for subnet in subnets.compactMap(\.self).flatMap({ $0.items.map(\.resolved) }) {
      guard !SubnetText.isSubnet(subnet.text) else { continue }
      report.refuse("'\(subnet.text)' is no block of addresses, such as 10.0.0.0/8", at: subnet, of: object)
    }
    for pair in match.member("request")?.member("headers")?.pairs.map(\.self) ?? [] {
      checkHeader(pair.key, pair.value.resolved, object, &report)
    }
  }

  private func checkHeader(_ name: Node, _ match: Node, _ object: MeshObject, _ report: inout FindingReport) {
    if name.text != name.text.lowercased() {
      report.refuse("the header '\(name.text)' must be in lower case", at: name, of: object)
    } else if !TextForm.headerName.matches(ArraySlice(name.text.utf8)) {
      report.refuse("'\(name.text)' is no name of a header", at: name, of: object)
    }
    guard Self.parts.contains(name.text) else { return }
    for value in [match.member("exact"), match.member("prefix"), match.member("regex")].compactMap(\.self)
    where value.text.isEmpty {
      report.refuse("the match of '\(name.text)' is empty: write what it must be", at: value, of: object)
    }
  }
}
