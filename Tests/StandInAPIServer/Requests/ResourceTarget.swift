/// What a URL of the API names.
struct ResourceTarget: Sendable {
  let resource: ServedResource
  /// Nil for cluster-wide resources and for all namespaces together.
  let namespace: String?
  /// Nil for lists.
  let name: String?
  let subresource: String?

  /// Reads `/api/v1/…` and `/apis/GROUP/VERSION/…`; nil when nothing is served there.
  init?(path: String, in catalogue: APICatalogue) {
    var parts = path.split(separator: "/").map(String.init)[...]
    let groupVersion: String
    if parts.first == "api", parts.count >= 3 {
      groupVersion = parts[1]
      parts = parts.dropFirst(2)
    } else if parts.first == "apis", parts.count >= 4 {
      groupVersion = "\(parts[1])/\(parts[2])"
      parts = parts.dropFirst(3)
    } else {
      return nil
    }
    var namespace: String?
    let rest = Array(parts)
    if rest.count >= 3, rest[0] == "namespaces", !["status", "finalize"].contains(rest[2]) {
      namespace = rest[1]
      parts = parts.dropFirst(2)
    }
    guard let plural = parts.popFirst(),
      let resource = catalogue.resource(groupVersion: groupVersion, plural: plural)
    else { return nil }
    self.resource = resource
    name = parts.popFirst()
    subresource = parts.isEmpty ? nil : parts.joined(separator: "/")
    guard resource.isNamespaced || namespace == nil, name == nil || !resource.isNamespaced || namespace != nil else {
      return nil
    }
    self.namespace = namespace
    if let subresource, !resource.hasSubresource(subresource) { return nil }
  }

  /// The verb that access rules have for a request.
  func verb(of request: HTTPRequest) -> String {
    switch request.method {
    case "GET", "HEAD": name != nil ? "get" : request.isSet("watch") ? "watch" : "list"
    case "POST": "create"
    case "PUT": "update"
    case "PATCH": "patch"
    default: name != nil ? "delete" : "deletecollection"
    }
  }

  func access(_ verb: String, by user: StandInUser) -> AccessRequest {
    AccessRequest(
      user: user,
      verb: verb,
      group: resource.group,
      resource: resource.plural,
      subresource: subresource ?? "",
      namespace: namespace ?? (resource.plural == "namespaces" ? name ?? "" : ""),
      name: name ?? ""
    )
  }
}
