import Resources
import YAML

/// Where a redirect leads, and with what status.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateHTTPRedirect`, and the CRD's rules for
/// `prefixRewrite`.
struct RedirectValues: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for route in object.httpRoutes {
      guard let redirect = route.member("redirect"), redirect.kind == .mapping else { continue }
      checkTarget(of: redirect, of: object, into: &report)
      checkPrefix(of: redirect, in: route, of: object, into: &report)
      if let code = redirect.member("redirectCode"), let number = code.integer, number != 0,
        !(300...399).contains(number)
      {
        let message = "a redirect has a status between 300 and 399, not \(number)"
        report.add(.schemaValidationError, message, at: code, of: object)
      }
      if let scheme = redirect.member("scheme"), !["", "http", "https"].contains(scheme.text) {
        let message = "a redirect has the scheme http or https, not '\(scheme.text)'"
        report.add(.schemaValidationError, message, at: scheme, of: object)
      }
      if let port = redirect.member("port"), let number = port.integer, (65_536...4_294_967_295).contains(number) {
        report.add(.schemaValidationError, "a port is between 1 and 65535, not \(number)", at: port, of: object)
      }
    }
  }

  private func checkTarget(of redirect: Node, of object: MeshObject, into report: inout FindingReport) {
    let texts: [StaticString] = ["uri", "authority", "scheme", "prefixRewrite"]
    guard texts.allSatisfy({ redirect.memberText($0).isEmpty }) else { return }
    guard redirect.member("port") == nil, redirect.member("derivePort") == nil else { return }
    let message = "a redirect needs a target: write uri, prefixRewrite, authority, scheme or port"
    report.add(.schemaValidationError, message, at: redirect, of: object)
  }

  private func checkPrefix(
    of redirect: Node,
    in route: Node,
    of object: MeshObject,
    into report: inout FindingReport
  ) {
    guard let prefix = redirect.member("prefixRewrite"), !prefix.text.isEmpty else { return }
    if !redirect.memberText("uri").isEmpty {
      let message = "a redirect cannot have both uri and prefixRewrite"
      report.add(.schemaValidationError, message, at: prefix, of: object)
    }
    let matches = route.elements("match")
    guard matches.isEmpty || matches.contains(where: { $0.member("uri")?.member("prefix") == nil }) else { return }
    let message = "prefixRewrite replaces the prefix that matched, so each match of the route needs uri.prefix"
    report.add(.schemaValidationError, message, at: prefix, of: object)
  }
}
