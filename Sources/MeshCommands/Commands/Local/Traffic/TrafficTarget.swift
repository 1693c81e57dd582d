import Output
import ProxyConfig
import Traffic

/// What requests of `meshctl local traffic` are sent to, and what the manifests say becomes of them.
struct TrafficTarget {
  /// Where the mesh listens: always an address of this machine alone.
  let listener: String
  /// The host that requests name, with its port.
  let authority: String
  /// What takes them, and where that is written.
  let routeName: String
  /// The clusters that the route shares requests among; none for a route that answers or redirects.
  let destinations: [RouteDestination]

  /// Finds the route of a service; refuses one that leads away from this machine.
  init(
    _ options: LocalTrafficOptions,
    at port: Int,
    of mesh: LocalMesh,
    _ translation: Translation
  ) throws(CommandError) {
    listener = "127.0.0.1:\(port)"
    guard let routes = translation.meshRoutes, let last = routes.virtualHosts.last,
      let host = routes.virtualHost(for: options.routeRequest(options.service.argument)), host.name != last.name
    else { throw Self.unknown(options.service, in: mesh, translation) }
    authority = Self.authority(options.service, of: host)
    guard let route = host.route(for: options.routeRequest(authority)) else {
      throw .notFound(
        "no route of \(options.service.argument) takes \(options.method.rawValue) \(options.path.argument)",
        next: "change --path, --method or --header to what a rule of the VirtualService matches"
      )
    }
    let origin = (route.origin ?? host.origin)?.description ?? host.name
    routeName = route.name.isEmpty || route.name == "default" ? origin : "\(route.name) of \(origin)"
    destinations = translation.destinations(of: route)
    for destination in destinations + translation.mirrors(of: route) { try Self.refuseForeign(destination) }
  }

  /// The destinations as counts are set beside them.
  var splitDestinations: [SplitDestination] {
    destinations.map { destination in
      let label = destination.subset.isEmpty ? destination.host : destination.subset
      let names = destination.simulatedWorkloads.union(destination.subset.isEmpty ? [] : [destination.subset])
      return SplitDestination(label: label, weight: destination.weight, names: names)
    }
  }

  /// `reviews:9080`: the name as it was given, with the port of the virtual host.
  private static func authority(_ service: ServiceHost, of host: VirtualHost) -> String {
    guard !service.hasPort, let port = host.name.split(separator: ":").last, UInt16(port) != nil,
      host.domains.contains("\(service.name):\(port)")
    else { return service.argument }
    return "\(service.name):\(port)"
  }

  private static func unknown(_ service: ServiceHost, in mesh: LocalMesh, _ translation: Translation) -> CommandError {
    let hosts = translation.meshRoutes?.virtualHosts.dropLast() ?? []
    let known = Set(hosts.flatMap(\.domains).filter { !$0.contains(":") && !$0.contains("*") })
    let near = NearestMatch.candidates(for: service.name, among: known.sorted())
    let shortest = Set(hosts.compactMap { $0.domains.min { $0.utf8.count < $1.utf8.count } })
    return .notFound(
      "no service of \(mesh.name) is called \(service.argument)",
      next: near.isEmpty
        ? (shortest.isEmpty ? nil : "its services are \(shortest.sorted().joined(separator: ", "))")
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  /// Load is for what runs here: other people's machines never asked for it.
  private static func refuseForeign(_ destination: RouteDestination) throws(CommandError) {
    let foreign = destination.addresses.first { !$0.isOnThisMachine }?.text
    guard let place = foreign ?? (destination.isOpenEnded ? "an address of any machine" : nil) else { return }
    throw .notAllowed(
      "\(destination.host) leads to \(place), and load is sent to this machine alone",
      next: "give it an endpoint on 127.0.0.1, or leave out its address to have it simulated"
    )
  }
}
