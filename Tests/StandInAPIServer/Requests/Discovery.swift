import YAML

/// What is served, as `/api` and `/apis` tell it.
struct Discovery: Sendable {
  let catalogue: APICatalogue

  static let aggregatedType = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"

  /// The answer to a path of discovery; nil for other paths.
  func answer(_ request: HTTPRequest) -> HTTPAnswer? {
    let parts = request.path.split(separator: "/").map(String.init)
    let isAggregated = (request.header("Accept") ?? "").contains("as=APIGroupDiscoveryList")
    switch (parts.first, parts.count) {
    case ("api", 1) where isAggregated: return aggregated(ofCore: true)
    case ("apis", 1) where isAggregated: return aggregated(ofCore: false)
    case ("api", 1):
      return HTTPAnswer(200, ["kind": "APIVersions", "versions": ["v1"], "serverAddressByClientCIDRs": []])
    case ("apis", 1):
      let groups = groupsByAge.map(group)
      return HTTPAnswer(200, ["kind": "APIGroupList", "apiVersion": "v1", "groups": .sequence(groups)])
    case ("api", 2): return resources(parts[1])
    case ("apis", 2):
      guard let found = catalogue.groups.first(where: { $0.name == parts[1] }) else { return nil }
      var answer: Value = ["kind": "APIGroup", "apiVersion": "v1"]
      for entry in group(found).entries { answer.set(entry.key, to: entry.value) }
      return HTTPAnswer(200, answer)
    case ("apis", 3): return resources("\(parts[1])/\(parts[2])")
    default: return nil
    }
  }

  /// Groups that definitions brought stand in the order of their registration, unlike in the aggregated answer.
  private var groupsByAge: [(name: String, versions: [String])] {
    let groups = catalogue.groups
    return groups.filter { $0.name != "extensions.istio.io" } + groups.filter { $0.name == "extensions.istio.io" }
  }

  private func group(_ group: (name: String, versions: [String])) -> Value {
    let versions: [Value] = group.versions.map {
      ["groupVersion": .string($0), "version": .string(String($0.split(separator: "/").last ?? ""))]
    }
    return [
      "name": .string(group.name), "versions": .sequence(versions), "preferredVersion": versions.first ?? .null,
    ]
  }

  private func resources(_ groupVersion: String) -> HTTPAnswer? {
    guard let version = catalogue.versions.first(where: { $0.groupVersion == groupVersion }) else { return nil }
    var answer: Value = ["kind": "APIResourceList", "groupVersion": .string(groupVersion)]
    if groupVersion != "v1" { answer.set("apiVersion", to: "v1") }
    answer.set("resources", to: .sequence(version.resources.flatMap(entries)))
    return HTTPAnswer(200, answer)
  }

  private func entries(_ resource: ServedResource) -> [Value] {
    var entry: Value = [
      "name": .string(resource.plural), "singularName": .string(resource.singular),
      "namespaced": .boolean(resource.isNamespaced), "kind": .string(resource.kind), "verbs": texts(resource.verbs),
    ]
    addNames(resource, to: &entry)
    let subresources = resource.subresources.map { subresource -> Value in
      var entry: Value = [
        "name": .string("\(resource.plural)/\(subresource.name)"), "singularName": "",
        "namespaced": .boolean(resource.isNamespaced), "kind": .string(subresource.kind ?? resource.kind),
        "verbs": texts(subresource.verbs),
      ]
      if let parts = subresource.groupVersion?.split(separator: "/"), parts.count == 2 {
        entry.set("group", to: .string(String(parts[0])))
        entry.set("version", to: .string(String(parts[1])))
      }
      return entry
    }
    return [entry] + subresources
  }

  private func addNames(_ resource: ServedResource, to entry: inout Value) {
    if !resource.shortNames.isEmpty { entry.set("shortNames", to: texts(resource.shortNames)) }
    if !resource.categories.isEmpty { entry.set("categories", to: texts(resource.categories)) }
  }

  private func texts(_ texts: [String]) -> Value { .sequence(texts.map { .string($0) }) }

  private func aggregated(ofCore isCore: Bool) -> HTTPAnswer {
    let names = isCore ? [("", ["v1"])] : catalogue.groups.map { ($0.name, $0.versions) }
    let items = names.map { name, groupVersions -> Value in
      let versions = catalogue.versions.filter { groupVersions.contains($0.groupVersion) }.map { version -> Value in
        [
          "version": .string(String(version.groupVersion.split(separator: "/").last ?? "")),
          "resources": .sequence(version.resources.map(aggregatedEntry)), "freshness": "Current",
        ]
      }
      return ["metadata": name.isEmpty ? [:] : ["name": .string(name)], "versions": .sequence(versions)]
    }
    let answer: Value = [
      "kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": [:],
      "items": .sequence(items),
    ]
    return HTTPAnswer(status: 200, contentType: Self.aggregatedType, body: .whole(answer.json))
  }

  private func aggregatedEntry(_ resource: ServedResource) -> Value {
    // Built-in kinds leave the group and version of their own kind empty.
    let group = resource.isCustom ? resource.group : ""
    let version = resource.isCustom ? resource.version : ""
    var entry: Value = [
      "resource": .string(resource.plural),
      "responseKind": kind(group, version, resource.kind),
      "scope": resource.isNamespaced ? "Namespaced" : "Cluster", "singularResource": .string(resource.singular),
      "verbs": texts(resource.verbs),
    ]
    addNames(resource, to: &entry)
    let subresources = resource.subresources.map { subresource -> Value in
      let parts = (subresource.groupVersion ?? "/").split(separator: "/", omittingEmptySubsequences: false)
      let isOther = subresource.groupVersion != nil
      return [
        "subresource": .string(subresource.name),
        "responseKind": kind(
          isOther ? String(parts[0]) : group,
          isOther ? String(parts[1]) : version,
          subresource.kind ?? resource.kind
        ),
        "verbs": texts(subresource.verbs),
      ]
    }
    if !subresources.isEmpty { entry.set("subresources", to: .sequence(subresources)) }
    return entry
  }

  private func kind(_ group: String, _ version: String, _ kind: String) -> Value {
    ["group": .string(group), "version": .string(version), "kind": .string(kind)]
  }
}
