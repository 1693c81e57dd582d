/// The virtual hosts of one port of a gateway; rules of several VirtualServices for one host are joined.
struct GatewayHosts {
  private struct Host {
    var routes: [Route] = []
    var redirects = false
    let origin: Origin
  }

  private let port: Int
  private var hosts: [String: Host] = [:]

  init(port: Int) { self.port = port }

  mutating func add(_ name: String, _ routes: [Route], redirects: Bool, _ origin: Origin) {
    var host = hosts[name] ?? Host(origin: origin)
    host.routes += routes
    host.redirects = host.redirects || redirects
    hosts[name] = host
  }

  /// The hosts in order of their names; routes that take everything go behind the others.
  var virtualHosts: [VirtualHost] {
    guard !hosts.isEmpty else { return [VirtualHost(name: "blackhole:\(port)", domains: ["*"], routes: [])] }
    return hosts.map { name, host in
      VirtualHost(
        name: "\(name):\(port)",
        domains: [name],
        routes: host.routes.filter { !$0.isCatchAll } + host.routes.filter(\.isCatchAll),
        requiresTLS: host.redirects,
        origin: host.origin
      )
    }.sorted { $0.name < $1.name }
  }
}
