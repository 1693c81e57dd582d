import Resources
import YAML

extension CORSPolicy {
  /// Reads `corsPolicy`; the older `allowOrigin` counts where the newer is absent, `*` for any origin.
  ///
  /// Source: Istio `pilot/pkg/networking/core/route/route.go`, `TranslateCORSPolicy`.
  init(_ node: Node) {
    let newer = node.elements("allowOrigins").compactMap(RuleReader.matcher)
    origins = newer.isEmpty ? node.texts("allowOrigin").map { .exact($0) } : newer
    methods = node.texts("allowMethods")
    headers = node.texts("allowHeaders")
    exposedHeaders = node.texts("exposeHeaders")
    maximumAge = node.duration("maxAge")
    allowsCredentials = node.member("allowCredentials")?.boolean
    forwardsUnmatchedPreflights = node.memberText("unmatchedPreflights") != "IGNORE"
  }
}
