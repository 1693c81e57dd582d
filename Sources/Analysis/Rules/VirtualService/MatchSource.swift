import Resources
import YAML

/// Ports, labels, namespaces and subnets in the matches of all protocols.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateTLSMatch` and `validateTCPMatch`, and
/// `virtualservice.go`, `validateHTTPRouteMatchRequest`.
struct MatchSource: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes + object.tlsRoutes + object.tcpRoutes {
      for match in route.elements("match") { check(match, of: object, into: &report) }
    }
  }

  private func check(_ match: Node, of object: MeshObject, into report: inout FindingReport) {
    // Zero is what an absent port is, and 32 bits is what the schema checks.
    if let port = match.member("port"), let number = port.integer, (65_536...4_294_967_295).contains(number) {
      report.add(.schemaValidationError, "a port is between 1 and 65535, not \(number)", at: port, of: object)
    }
    if let namespace = match.member("sourceNamespace"), !namespace.text.isEmpty,
      !DomainName.isLabel(namespace.text[...])
    {
      report.add(.schemaValidationError, "'\(namespace.text)' is no name of a namespace", at: namespace, of: object)
    }
    for subnet in match.elements("destinationSubnets")
    where subnet.kind == .scalar && !SubnetText.isSubnet(subnet.text) {
      let message = "'\(subnet.text)' is no subnet; write an address such as 10.1.0.1 or 10.1.0.0/16"
      report.add(.schemaValidationError, message, at: subnet, of: object)
    }
    for pair in match.member("sourceLabels")?.pairs.map(\.self) ?? [] {
      if !TextForm.qualifiedName.matches(ArraySlice(pair.key.text.utf8)) {
        report.add(.schemaValidationError, "'\(pair.key.text)' is no key of a label", at: pair.key, of: object)
      }
      let value = pair.value.isNull ? "" : pair.value.text
      if pair.value.resolved.kind == .scalar, !TextForm.labelValue.matches(ArraySlice(value.utf8)) {
        report.add(.schemaValidationError, "'\(value)' is no value of a label", at: pair.value.resolved, of: object)
      }
    }
  }
}
