import Diagnostics
import Resources
import YAML

/// Filters matched by their names of old.
///
/// Source: Istio `pkg/config/xds/filter_types.go`, `DeprecatedFilterNames`.
struct EnvoyFilterNames: ObjectRule {
  let kinds: [ResourceKind] = [.envoyFilter]

  private static let networkFilters = [
    "envoy.client_ssl_auth": "client_ssl_auth", "envoy.ext_authz": "ext_authz",
    "envoy.http_connection_manager": "http_connection_manager", "envoy.mongo_proxy": "mongo_proxy",
    "envoy.ratelimit": "ratelimit", "envoy.redis_proxy": "redis_proxy", "envoy.tcp_proxy": "tcp_proxy",
  ]

  private static let httpFilters = [
    "envoy.buffer": "buffer", "envoy.cors": "cors", "envoy.csrf": "csrf", "envoy.http_dynamo_filter": "dynamo",
    "envoy.ext_authz": "ext_authz", "envoy.fault": "fault", "envoy.grpc_http1_bridge": "grpc_http1_bridge",
    "envoy.grpc_json_transcoder": "grpc_json_transcoder", "envoy.grpc_web": "grpc_web", "envoy.gzip": "gzip",
    "envoy.health_check": "health_check", "envoy.ip_tagging": "ip_tagging", "envoy.lua": "lua",
    "envoy.rate_limit": "ratelimit", "envoy.router": "router", "envoy.squash": "squash",
  ]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    for filter in EnvoyPatch.all(of: object).compactMap(\.filterMatch) {
      let names = [
        (filter.member("name"), Self.networkFilters, "envoy.filters.network."),
        (filter.member("subFilter")?.member("name"), Self.httpFilters, "envoy.filters.http."),
      ]
      for (name, table, prefix) in names {
        guard let name, let short = table[name.text] else { continue }
        let modern = prefix + short
        report.add(
          .schemaWarning,
          "the filter name '\(name.text)' is deprecated; use \(modern)",
          at: name,
          of: object,
          fixIts: [Diagnostic.FixIt("write \(modern)", replacing: name.range, with: modern)]
        )
      }
    }
  }
}
