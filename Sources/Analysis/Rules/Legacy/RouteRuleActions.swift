import Resources
import YAML

/// What a RouteRule does with requests: redirections, rewrites, headers, time limits.
///
/// Source: Istio 0.7 `pilot/pkg/model/validation.go`, `ValidateRouteRule`.
struct RouteRuleActions: ObjectRule {
  let kinds: [ResourceKind] = [.routeRule]

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE",
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec else { return }
    for node in [spec.member("redirect"), spec.member("rewrite")].compactMap(\.self) where node.kind == .mapping {
      guard node.written("uri") == nil, node.written("authority") == nil else { continue }
      report.refuse("this changes nothing: write uri, authority or both", at: node, of: object)
    }
    if spec.has("redirect"), let upgrade = spec.member("websocketUpgrade", or: "websocket_upgrade"),
      upgrade.boolean == true
    {
      report.refuse("a redirection cannot be upgraded to a WebSocket: keep one", at: upgrade, of: object)
    }
    checkTimes(spec, object, &report)
    for pair in spec.member("appendHeaders", or: "append_headers")?.pairs.map(\.self) ?? [] {
      if pair.value.isNull || pair.value.text.isEmpty {
        report.refuse("the header '\(pair.key.text)' to append is empty: write its value", at: pair.value, of: object)
      }
    }
    if let fault = spec.member("l4Fault", or: "l4_fault") {
      report.refuse("faults of connections are not done: leave it out", at: fault, of: object)
    }
    checkOrigins(spec.member("corsPolicy", or: "cors_policy"), object, &report)
  }

  private func checkTimes(_ spec: Node, _ object: MeshObject, _ report: inout FindingReport) {
    let timeout = spec.member("httpReqTimeout", or: "http_req_timeout")?.member("simpleTimeout", or: "simple_timeout")
    let retry = spec.member("httpReqRetries", or: "http_req_retries")?.member("simpleRetry", or: "simple_retry")
    DurationForm.check(
      timeout?.member("timeout"),
      retry?.member("perTryTimeout", or: "per_try_timeout"),
      of: object,
      into: &report
    )
  }

  private func checkOrigins(_ policy: Node?, _ object: MeshObject, _ report: inout FindingReport) {
    guard let policy else { return }
    if let age = policy.member("maxAge", or: "max_age"), let length = DurationForm.nanoseconds(age),
      length % 1_000_000_000 != 0
    {
      report.refuse("'\(age.text)' has parts of a second: write whole seconds", at: age, of: object)
    }
    for method in policy.member("allowMethods", or: "allow_methods")?.items.map(\.resolved) ?? []
    where !Self.methods.contains(method.text) {
      report.refuse("'\(method.text)' is no method of HTTP", at: method, of: object)
    }
  }
}
