import Resources
import YAML

/// One place where a VirtualService sends traffic, or a copy of it.
///
/// A reference, so that the checks that ask for it share it. Immutable.
final class RouteDestination: Sendable {
  /// Whether it gets the traffic or a mirrored copy.
  enum Role: Sendable {
    case route
    case mirror
  }

  /// What it gets.
  let role: Role
  /// The item of the route or mirror that holds the destination; the destination itself for `mirror`.
  let entry: Node
  /// The destination; nil when it is missing.
  let destination: Node?

  /// The host, when there is one.
  let host: Node?
  /// The name of the subset; nil when none is named.
  let subset: Node?

  private init(role: Role, entry: Node, destination: Node?) {
    self.role = role
    self.entry = entry
    self.destination = destination
    self.host = destination?.member("host").flatMap { $0.kind == .scalar ? $0 : nil }
    self.subset = destination?.member("subset").flatMap { $0.text.isEmpty ? nil : $0 }
  }

  /// The destinations of a VirtualService's routes of all protocols, then those of its mirrors.
  static func all(http: [Node], others: [Node]) -> [RouteDestination] {
    var destinations: [RouteDestination] = []
    for route in others + http {
      for entry in route.elements("route") {
        destinations.append(RouteDestination(role: .route, entry: entry, destination: entry.member("destination")))
      }
    }
    for route in http {
      if let mirror = route.member("mirror") {
        destinations.append(RouteDestination(role: .mirror, entry: mirror, destination: mirror))
      }
      for entry in route.elements("mirrors") {
        destinations.append(RouteDestination(role: .mirror, entry: entry, destination: entry.member("destination")))
      }
    }
    return destinations
  }
}
