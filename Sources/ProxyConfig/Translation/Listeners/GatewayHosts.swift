/// The virtual hosts of one port of a gateway; rules of several VirtualServices for one host are joined.
struct GatewayHosts {
  private struct Host {
    var made = RuleRoutes()
    var redirects = false
    let origin: Origin
  }

  private let port: Int
  private var hosts: [String: Host] = [:]

  init(port: Int) { self.port = port }

  mutating func add(_ name: String, _ made: RuleRoutes, redirects: Bool, _ origin: Origin) {
    var host = hosts[name] ?? Host(origin: origin)
    host.made.append(made)
    host.redirects = host.redirects || redirects
    hosts[name] = host
  }

  /// The hosts in order of their names; routes that take everything go behind the others.
  var virtualHosts: [VirtualHost] {
    guard !hosts.isEmpty else { return [VirtualHost(name: "blackhole:\(port)", domains: ["*"], routes: [])] }
    return hosts.map { name, host in
      let made = host.made.withCatchAllsLast
      return VirtualHost(
        name: "\(name):\(port)",
        domains: [name],
        routes: made.routes,
        omissions: made.omissions,
        requiresTLS: host.redirects,
        origin: host.origin
      )
    }.sorted { $0.name < $1.name }
  }
}
