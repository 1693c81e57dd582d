/// Everything that a server serves, in the order in which discovery lists it.
struct APICatalogue: Sendable {
  /// Versions of groups in the order of the aggregated answer, each with its resources.
  let versions: [(groupVersion: String, resources: [ServedResource])]
  private let byPath: [String: ServedResource]

  /// The table of a real server, without the groups that are left out.
  init(leavingOut groups: Set<String>) {
    var versions: [(groupVersion: String, resources: [ServedResource])] = []
    for line in APITable.text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.first == "=" {
        versions.append((words[1], []))
      } else if let last = versions.indices.last {
        versions[last].resources.append(Self.resource(words, of: versions[last].groupVersion))
      }
    }
    self.init(versions.filter { !groups.contains(Self.group(of: $0.groupVersion)) })
  }

  private init(_ versions: [(groupVersion: String, resources: [ServedResource])]) {
    self.versions = versions
    byPath = Dictionary(
      versions.flatMap(\.resources).map { ("\($0.apiVersion)/\($0.plural)", $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The same with what definitions bring that is not in it yet, each version behind those of its group.
  func adding(_ resources: [ServedResource]) -> APICatalogue {
    let new = resources.filter { resource(groupVersion: $0.apiVersion, plural: $0.plural) == nil }
    guard !new.isEmpty else { return self }
    var versions = versions
    for resource in new {
      if let index = versions.firstIndex(where: { $0.groupVersion == resource.apiVersion }) {
        versions[index].resources.append(resource)
      } else {
        let last = versions.lastIndex { Self.group(of: $0.groupVersion) == resource.group }
        versions.insert((resource.apiVersion, [resource]), at: last.map { $0 + 1 } ?? versions.count)
      }
    }
    return APICatalogue(versions)
  }

  static func group(of groupVersion: String) -> String {
    let parts = groupVersion.split(separator: "/")
    return parts.count == 2 ? String(parts[0]) : ""
  }

  /// The resource that a URL names.
  func resource(groupVersion: String, plural: String) -> ServedResource? { byPath["\(groupVersion)/\(plural)"] }

  /// The resource that an object belongs to.
  func resource(apiVersion: String, kind: String) -> ServedResource? {
    versions.first { $0.groupVersion == apiVersion }?.resources.first { $0.kind == kind }
  }

  /// The resource of a plural with or without its group, `virtualservices` or `gateways.networking.istio.io`, in the
  /// version that is preferred.
  func resource(named name: String) -> ServedResource? {
    let all = versions.flatMap(\.resources)
    return all.first { $0.qualifiedName == name } ?? all.first { $0.plural == name }
  }

  /// The groups in the order of their first versions; the core group is not one of them.
  var groups: [(name: String, versions: [String])] {
    var groups: [(name: String, versions: [String])] = []
    for (groupVersion, _) in versions {
      let group = Self.group(of: groupVersion)
      guard !group.isEmpty else { continue }
      if groups.last?.name == group {
        groups[groups.count - 1].versions.append(groupVersion)
      } else {
        groups.append((group, [groupVersion]))
      }
    }
    return groups
  }

  private static let builtInVerbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]
  static let customVerbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"]

  private static func resource(_ words: [String], of groupVersion: String) -> ServedResource {
    func marked(_ mark: Character) -> [String] {
      words.dropFirst(5).filter { $0.first == mark }.map { String($0.dropFirst()) }
    }
    let verbs =
      switch words[4] {
      case "*": builtInVerbs
      case "~": customVerbs
      default: words[4].split(separator: ",").map(String.init)
      }
    return ServedResource(
      group: group(of: groupVersion),
      version: String(groupVersion.split(separator: "/").last ?? ""),
      plural: words[0],
      kind: words[1],
      singular: words[2],
      isNamespaced: words[3] == "N",
      verbs: verbs,
      shortNames: marked("@"),
      categories: marked("+"),
      subresources: marked("/").map(subresource),
      isCustom: words[4] == "~"
    )
  }

  /// `status`, or `scale:Scale:autoscaling/v1=get,patch,update`.
  private static func subresource(_ text: String) -> ServedResource.Subresource {
    let halves = text.split(separator: "=").map(String.init)
    let parts = halves[0].split(separator: ":").map(String.init)
    return ServedResource.Subresource(
      name: parts[0],
      kind: parts.count > 1 ? parts[1] : nil,
      groupVersion: parts.count > 2 ? parts[2] : nil,
      verbs: halves.count > 1 ? halves[1].split(separator: ",").map(String.init) : ["get", "patch", "update"]
    )
  }
}
