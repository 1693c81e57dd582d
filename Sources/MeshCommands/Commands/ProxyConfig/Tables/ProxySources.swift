import ProxyConfig

/// What the parts of a proxy come from, where its mesh is a directory of manifests: objects, files and lines.
///
/// They are those of the translation of the manifests as they are now, by the names of resources.
struct ProxySources {
  private var clusters: [String: String] = [:]
  private var listeners: [String: String] = [:]
  private var routes: [String: [[String]]] = [:]

  /// Nothing is known.
  init() {}

  /// Takes what a translation knows. O(its size).
  init(_ translation: Translation) {
    var places = OriginPlaces()
    for cluster in translation.clusters {
      clusters[cluster.name] = Self.text(cluster.provenance, &places)
    }
    for listener in translation.listeners {
      listeners[listener.name] = Self.text(listener.provenance, &places)
    }
    for configuration in translation.routes {
      let hosts = configuration.provenance["virtual_hosts"]
      var lists: [[String]] = []
      for (number, host) in configuration.virtualHosts.enumerated() {
        var texts: [String] = []
        for place in host.routes.indices { texts.append(Self.text(hosts[number]["routes"][place], &places)) }
        lists.append(texts)
      }
      routes[configuration.name] = lists
    }
  }

  private static func text(_ provenance: Provenance, _ places: inout OriginPlaces) -> String {
    var texts: [String] = []
    for origin in provenance.origins { texts.append(places.text(of: origin)) }
    return texts.joined(separator: ", ")
  }

  /// What a cluster comes from.
  func cluster(_ name: String) -> String? { clusters[name].flatMap(Self.known) }

  /// What a listener comes from.
  func listener(_ name: String) -> String? { listeners[name].flatMap(Self.known) }

  /// What a route comes from, by the number of its virtual host and its own.
  func route(_ number: Int, ofHost host: Int, in configuration: String) -> String? {
    guard let hosts = routes[configuration], hosts.indices.contains(host), hosts[host].indices.contains(number) else {
      return nil
    }
    return Self.known(hosts[host][number])
  }

  private static func known(_ text: String) -> String? { text.isEmpty ? nil : text }
}
