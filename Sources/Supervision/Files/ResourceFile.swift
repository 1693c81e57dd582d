import Output
import ProxyConfig

/// What is in one file to which Envoy is subscribed.
struct ResourceFile: Hashable, Sendable {
  /// The resources of a file.
  enum Kind: Hashable, Sendable {
    /// All clusters, with their endpoints in them.
    case clusters
    /// One route configuration: Envoy takes a file of several for an error.
    case routes(String, fileName: String)
    /// All listeners.
    case listeners
  }

  let kind: Kind
  let resources: [NamedResource]

  /// The text of the file under a version, which shows in Envoy's statistics once Envoy has taken it. O(its size).
  func bytes(version: String) -> [UInt8] {
    JSONWriter.bytes(of: DiscoveryResponse(version: version, resources: resources.map(\.json)).json)
  }

  /// The same with the resources of another file that this one has not.
  func keeping(_ former: ResourceFile) -> ResourceFile {
    let names = Set(resources.map(\.name))
    return ResourceFile(kind: kind, resources: resources + former.resources.filter { !names.contains($0.name) })
  }

  /// Whether another file has resources that this one has not.
  func lacks(anyOf former: ResourceFile) -> Bool {
    let names = Set(resources.map(\.name))
    return former.resources.contains { !names.contains($0.name) }
  }
}
