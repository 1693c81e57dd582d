import YAML

/// Reads the answer that has all groups at once (`apidiscovery.k8s.io/v2`, `APIGroupDiscoveryList`).
enum AggregatedDiscovery {
  /// What is asked for; servers before 1.30 answer with plain lists instead.
  static let mediaType = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json"

  /// The resources; nil when the answer is of another form.
  ///
  /// What an unreachable API service once served is told as stale, and is passed over: it could not be asked.
  static func resources(_ root: Node) -> [APIResource]? {
    guard root["kind"]?.text == "APIGroupDiscoveryList", let groups = root["items"] else { return nil }
    return groups.items.flatMap { group -> [APIResource] in
      let name = group.member("metadata")?.member("name")?.text ?? ""
      return (group.member("versions")?.items.map { $0 } ?? []).flatMap { version -> [APIResource] in
        guard version.member("freshness")?.text != "Stale", let served = version.member("version")?.text else {
          return []
        }
        return (version.member("resources")?.items.map { $0 } ?? []).compactMap {
          resource($0, group: name, version: served)
        }
      }
    }
  }

  private static func resource(_ node: Node, group: String, version: String) -> APIResource? {
    guard let plural = node.member("resource")?.text,
      // A resource that exists for its subresources alone has no kind of its own.
      let kind = node.member("responseKind")?.member("kind")?.text, !kind.isEmpty
    else { return nil }
    return APIResource(
      group: group,
      version: version,
      kind: kind,
      plural: plural,
      singular: node.member("singularResource")?.text,
      shortNames: node.member("shortNames")?.items.map(\.text) ?? [],
      isNamespaced: node.member("scope")?.text == "Namespaced",
      verbs: node.member("verbs")?.items.map(\.text) ?? [],
      subresources: node.member("subresources")?.items.compactMap { $0.member("subresource")?.text } ?? []
    )
  }
}
