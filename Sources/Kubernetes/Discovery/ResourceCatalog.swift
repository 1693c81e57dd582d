import Output
import Resources

/// What an API server serves: its resources, each group's versions in the order that the server prefers.
public struct ResourceCatalog: Sendable, Equatable {
  /// The resources in the order of the server; of a kind, the preferred version first.
  public let resources: [APIResource]

  /// Makes a catalog.
  public init(_ resources: [APIResource]) { self.resources = resources }

  /// The resource that a word names: a plural, a singular, a short name or a kind, perhaps with a version and a group
  /// behind it (`virtualservices.networking.istio.io`, `deployments.v1.apps`), without regard to capitals.
  ///
  /// Where several are named so, a plural goes before a singular, a kind and a short name, and then the first of the
  /// server (cli-runtime, `resource.Builder`; apimachinery, `meta.PriorityRESTMapper`). O(resources).
  public func resource(named word: String) -> APIResource? {
    let word = word.lowercased()
    let head = word.prefix { $0 != "." }
    let tail = head.count < word.count ? String(word.dropFirst(head.count + 1)) : nil
    let found = resources.filter { resource in
      guard let tail else { return true }
      return tail == resource.group || tail == "\(resource.version).\(resource.group)"
        || (resource.group.isEmpty && tail == resource.version)
    }
    return found.first { $0.plural == head } ?? found.first { $0.singular == head || $0.kind.lowercased() == head }
      ?? found.first { $0.shortNames.contains(String(head)) }
  }

  /// The resource of a kind, in the preferred version.
  public func resource(group: String, kind: String) -> APIResource? {
    resources.first { $0.kind == kind && $0.group == group }
  }

  /// The resource of a kind in one version.
  public func resource(of type: GroupVersionKind) -> APIResource? {
    resources.first { $0.kind == type.kind && $0.group == type.group && $0.version == type.version }
  }

  /// The names of resources that a mistyped one may have meant.
  func nearest(to word: String) -> [String] {
    NearestMatch.candidates(for: word, among: resources.flatMap { [$0.plural, $0.singular] + $0.shortNames })
  }
}
