import Output

/// Speaks HTTP with the client and routes its requests.
public struct HTTPProxy: Sendable {
  /// Where the routes are.
  public enum Routes: Sendable {
    /// In a route configuration of this name, from the discovery service.
    case named(String)
    /// In the filter itself.
    case inline(RouteConfiguration)
  }

  /// Who is asked for a route configuration of a name.
  public enum RouteSource: Hashable, Sendable {
    /// The control plane, over the one stream for everything.
    case controlPlane
    /// A file of the route configuration's name and `.json` in this directory.
    case directory(String)
  }

  /// What is done with `x-forwarded-client-cert`.
  enum ClientCertificateForwarding: String {
    case append = "APPEND_FORWARD"
    case sanitizeAndSet = "SANITIZE_SET"
  }

  /// How the statistics are called.
  public let statisticsPrefix: String
  /// Where the routes are.
  public internal(set) var routes: Routes
  var routeSource = RouteSource.controlPlane
  var forwarding: ClientCertificateForwarding?
  var serverName: String?
  /// Whether the address of the client is that of the connection, as at the edge of a mesh.
  var usesRemoteAddress = false
  var filters: [HTTPFilter] = HTTPFilter.common
  var logs: [AccessLog] = []
  var speaksPlainHTTP10 = false
  var speaksHTTP2 = false
  var paths = PathNormalization.base

  init(_ statisticsPrefix: String, _ routes: Routes) {
    self.statisticsPrefix = statisticsPrefix
    self.routes = routes
  }

  var json: JSONValue {
    .named(
      "envoy.filters.network.http_connection_manager",
      .httpConnectionManager,
      [
        "stat_prefix": .string(statisticsPrefix),
        routeField.name: routeField.value,
        "http_filters": .array(filters.map(\.json)),
        "server_name": serverName.map { .string($0) },
        "http_protocol_options": speaksPlainHTTP10 ? ["accept_http_10": true] : nil,
        "http2_protocol_options": speaksHTTP2 ? [:] : nil,
        "access_log": .list(logs.map(\.json)),
        "use_remote_address": .bool(usesRemoteAddress),
        "forward_client_cert_details": forwarding.map { .string($0.rawValue) },
        "set_current_client_cert_details": forwarding == nil ? nil : ["subject": true, "dns": true, "uri": true],
        "upgrade_configs": [["upgrade_type": "websocket"]],
        "stream_idle_timeout": "0s",
        "normalize_path": paths == .none ? nil : true,
        "merge_slashes": .flag(paths == .mergeSlashes || paths == .decodeAndMergeSlashes),
        "path_with_escaped_slashes_action": paths == .decodeAndMergeSlashes ? "UNESCAPE_AND_FORWARD" : "KEEP_UNCHANGED",
      ]
    )
  }

  /// The same with other routes.
  func with(_ routes: Routes) -> HTTPProxy {
    var manager = self
    manager.routes = routes
    return manager
  }

  private var routeField: (name: String, value: JSONValue) {
    switch routes {
    case .inline(let configuration): ("route_config", configuration.inlineJSON)
    case .named(let name): ("rds", ["config_source": routeSource.json(for: name), "route_config_name": .string(name)])
    }
  }
}

extension HTTPProxy.RouteSource {
  func json(for name: String) -> JSONValue {
    switch self {
    case .controlPlane: ["ads": [:], "initial_fetch_timeout": "0s", "resource_api_version": "V3"]
    case .directory(let directory):
      [
        "path_config_source": ["path": .string("\(directory)/\(RouteFile.name(of: name))")],
        "resource_api_version": "V3",
      ]
    }
  }
}
