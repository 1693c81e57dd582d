import YAML

/// What somebody wants to do.
public struct AccessRequest: Sendable, Hashable {
  /// Who asks.
  public let user: StandInUser
  /// `get`, `list`, `watch`, `create`, `update`, `patch`, `delete` or `deletecollection`.
  public let verb: String
  /// The API group; empty for the core group.
  public let group: String
  /// The name for many, such as `pods`.
  public let resource: String
  /// Such as `log`; empty for the object itself.
  public let subresource: String
  /// Empty for resources without one, and for all namespaces together.
  public let namespace: String
  /// Empty for lists and creations.
  public let name: String

  /// The refusal in a real server's words.
  var failure: APIFailure {
    let qualified = group.isEmpty ? resource : "\(resource).\(group)"
    let object = name.isEmpty ? qualified : "\(qualified) \"\(name)\""
    let full = subresource.isEmpty ? resource : "\(resource)/\(subresource)"
    let place = namespace.isEmpty ? "at the cluster scope" : "in the namespace \"\(namespace)\""
    var details: [(String, String)] = name.isEmpty ? [] : [("name", name)]
    if !group.isEmpty { details.append(("group", group)) }
    details.append(("kind", resource))
    return APIFailure(
      403,
      "Forbidden",
      "\(object) is forbidden: User \"\(user.name)\" cannot \(verb) resource \"\(full)\" "
        + "in API group \"\(group)\" \(place)",
      details: .mapping(details.map { .init($0.0, .string($0.1)) })
    )
  }
}
