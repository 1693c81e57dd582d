import ProxyConfig

/// Chooses a host of a mesh to try it with.
enum ExampleHost {
  /// The shortest name of a host with its port, of one with a rule of its own if there is any; nil without hosts.
  static func of(_ translation: Translation) -> String? {
    let hosts = translation.routes.flatMap(\.virtualHosts).filter { $0.origin != nil }
    let ruled = hosts.filter { host in host.routes.contains { $0.origin?.object.hasPrefix("VirtualService ") ?? false }
    }
    return shortest(ruled) ?? shortest(hosts)
  }

  private static func shortest(_ hosts: [VirtualHost]) -> String? {
    let domains = hosts.flatMap(\.domains).filter { $0.contains(":") && !$0.contains("*") }
    return domains.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }
}
