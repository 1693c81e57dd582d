import YAML

/// Reads the answers that servers give one by one: the groups, and the resources of a version of a group.
enum PlainDiscovery {
  /// A version of a group.
  struct GroupVersion: Sendable, Hashable {
    let group: String
    let version: String

    /// The segments of the path of its resources.
    var path: [String] { group.isEmpty ? ["api", version] : ["apis", group, version] }
  }

  /// The versions of the core group (`APIVersions`); nil when the answer is of another form.
  static func coreVersions(_ root: Node) -> [GroupVersion]? {
    guard root["kind"]?.text == "APIVersions" else { return nil }
    return root.member("versions")?.items.map { GroupVersion(group: "", version: $0.text) } ?? []
  }

  /// The versions of all other groups, the preferred one of each first (`APIGroupList`); nil when the answer is of
  /// another form.
  static func groupVersions(_ root: Node) -> [GroupVersion]? {
    guard root["kind"]?.text == "APIGroupList" else { return nil }
    return (root.member("groups")?.items.map { $0 } ?? []).flatMap { group -> [GroupVersion] in
      let name = group.member("name")?.text ?? ""
      let versions = group.member("versions")?.items.compactMap { $0.member("version")?.text } ?? []
      let preferred = group.member("preferredVersion")?.member("version")?.text
      let ordered = versions.filter { $0 == preferred } + versions.filter { $0 != preferred }
      return ordered.map { GroupVersion(group: name, version: $0) }
    }
  }

  /// The resources of a version of a group (`APIResourceList`); nil when the answer is of another form.
  static func resources(_ root: Node, of served: GroupVersion) -> [APIResource]? {
    guard root["kind"]?.text == "APIResourceList" else { return nil }
    let items = root.member("resources")?.items.map { $0 } ?? []
    // Parts of objects are listed beside them: `pods/log`.
    var parts: [Substring: [String]] = [:]
    for name in items.compactMap({ $0.member("name")?.text }) {
      guard let slash = name.firstIndex(of: "/") else { continue }
      parts[name[..<slash], default: []].append(String(name[name.index(after: slash)...]))
    }
    return items.compactMap { item in
      guard let name = item.member("name")?.text, !name.contains("/"), let kind = item.member("kind")?.text else {
        return nil
      }
      let singular = item.member("singularName")?.text ?? ""
      return APIResource(
        group: served.group,
        version: served.version,
        kind: kind,
        plural: name,
        singular: singular.isEmpty ? nil : singular,
        shortNames: item.member("shortNames")?.items.map(\.text) ?? [],
        isNamespaced: item.member("namespaced")?.boolean ?? false,
        verbs: item.member("verbs")?.items.map(\.text) ?? [],
        subresources: parts[name[...]] ?? []
      )
    }
  }
}
