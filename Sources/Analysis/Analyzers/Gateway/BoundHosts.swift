/// The hosts that VirtualServices serve by one gateway, each with the namespaces that they come from.
///
/// Adding is O(labels of the host), and so is asking.
struct BoundHosts {
  private var exact: [String: Set<String>] = [:]
  private var wildcards: [String: Set<String>] = [:]
  /// Every suffix of every host, to ask what lies below a wildcard.
  private var suffixes: [String: Set<String>] = [:]

  /// Adds a host of a VirtualService in a namespace.
  mutating func add(_ host: QualifiedHost, from namespace: String) {
    if host.isWildcard {
      wildcards[String(host.name.dropFirst()), default: []].insert(namespace)
    } else {
      exact[host.name, default: []].insert(namespace)
    }
    for suffix in host.suffixes { suffixes[String(suffix), default: []].insert(namespace) }
  }

  /// Whether a host is served by an object of one of some namespaces; nil stands for all.
  func serve(_ host: QualifiedHost, from namespace: String?) -> Bool {
    let isFrom = { (namespaces: Set<String>?) in
      namespaces.map { known in namespace.map(known.contains) ?? true } ?? false
    }
    if host.isWildcard {
      if isFrom(suffixes[String(host.name.dropFirst())]) { return true }
    } else if isFrom(exact[host.name]) {
      return true
    }
    return host.suffixes.contains { isFrom(wildcards[String($0)]) }
  }
}
