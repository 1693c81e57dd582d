import Diagnostics
import Output
import ProxyConfig

/// A piece of a configuration that came from one place in the manifests.
struct ConfigurationPart: Sendable {
  /// What the piece is.
  enum Kind: Int, Hashable, Sendable {
    case cluster
    case listener
    case virtualHost
    case route
  }

  let kind: Kind
  /// The name, with the names around it where it is unique only among them.
  let name: [String]
  let json: JSONValue
  let origin: Origin?

  /// The pieces of a translation, the large before the small. O(its size).
  static func parts(of translation: Translation) -> [ConfigurationPart] {
    let clusters = translation.clusters.map { cluster in
      ConfigurationPart(
        kind: .cluster,
        name: [cluster.name],
        json: cluster.json,
        origin: cluster.policyOrigin ?? cluster.origin
      )
    }
    let listeners = translation.listeners.map { listener in
      ConfigurationPart(
        kind: .listener,
        name: [listener.name],
        json: listener.json,
        origin: listener.origin ?? listener.chains.compactMap(\.origin).first
      )
    }
    return clusters + listeners + translation.routes.flatMap(parts)
  }

  private static func parts(of configuration: RouteConfiguration) -> [ConfigurationPart] {
    let hosts = configuration.json["virtual_hosts"]?.children ?? []
    return zip(configuration.virtualHosts, hosts).flatMap { host, json in
      let whole = ConfigurationPart(
        kind: .virtualHost,
        name: [configuration.name, host.name],
        json: json,
        origin: host.origin
      )
      let routes = zip(host.routes, json["routes"]?.children ?? []).enumerated().map { place, route in
        ConfigurationPart(
          kind: .route,
          name: [configuration.name, host.name, "\(place)"],
          json: route.1,
          origin: route.0.origin ?? host.origin
        )
      }
      return [whole] + routes
    }
  }

  /// The texts in it, such as names, domains and patterns.
  var texts: Set<String> {
    var texts: Set<String> = []
    Self.collect(json, into: &texts)
    return texts
  }

  private static func collect(_ value: JSONValue, into texts: inout Set<String>) {
    if case .string(let text) = value { texts.insert(text) }
    for child in value.children { collect(child, into: &texts) }
  }
}
