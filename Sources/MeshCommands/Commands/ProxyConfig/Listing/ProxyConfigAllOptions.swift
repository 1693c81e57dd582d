import ArgumentParsing
import ProxyState

/// The flags of `meshctl proxy-config all`: those of all tables together.
struct ProxyConfigAllOptions: ProxyCommandOptions {
  var mesh = MeshOptions()
  var source = ProxyChoice()
  var format = ProxyFormat.short
  var host = ""
  var direction = ""
  var subset = ""
  var address = ""
  var kind = ""
  var port: Int?
  var routeName: String?
  var isBrief = false
  var showsHeaders = false

  static let arguments = proxyArguments
  static let flags: [Flag<Self>] = sourceFlags + filterFlags + formatFlags + meshFlags

  private static var filterFlags: [Flag<Self>] {
    [
      .value("fqdn", "TEXT", \.host, help: "only clusters that have this in their name")
        .completing(.names(.clusterHosts)),
      .value("direction", "TEXT", \.direction, help: "only clusters of this direction: inbound, outbound"),
      .value("subset", "TEXT", \.subset, help: "only clusters of subsets that have this in their name"),
      .value("address", "ADDRESS", \.address, help: "only listeners and endpoints with this address"),
      .value("type", "TYPE", \.kind, help: "only listeners of this type: HTTP, TCP, HTTP+TCP, UNKNOWN"),
      .value("port", "PORT", \.port, help: "only clusters, listeners and endpoints of this port"),
      .value("name", "NAME", \.routeName, help: "only the route configuration of this name")
        .completing(.names(.routeConfigurations)),
      .switch("summary", \.isBrief, help: "one line for each listener and route configuration"),
      .switch("with-headers", \.showsHeaders, help: "a heading above each table"),
    ]
  }

  var clusters: ClusterFilter {
    var filter = ClusterFilter()
    (filter.host, filter.direction, filter.subset, filter.port) = (host, direction, subset, port)
    return filter
  }

  var listeners: ListenerFilter {
    var filter = ListenerFilter()
    (filter.address, filter.kind, filter.port) = (address, kind, port)
    return filter
  }

  var endpoints: EndpointFilter {
    var filter = EndpointFilter()
    (filter.address, filter.port) = (address, port)
    return filter
  }
}
