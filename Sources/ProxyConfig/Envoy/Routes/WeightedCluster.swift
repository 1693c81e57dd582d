import Output

/// One of the clusters that share the requests of a route.
public struct WeightedCluster: Sendable {
  /// The cluster.
  public let name: String
  /// Its share, relative to the weights of the others.
  public let weight: Int64
  /// What is done to the headers of its requests and answers.
  public var headers = HeaderMutations()
  /// The host that its requests name from here on.
  public var hostRewrite: String?

  var json: JSONValue {
    var members = [JSONValue.Member("name", .string(name)), JSONValue.Member("weight", .integer(weight))]
    members += headers.members
    if let hostRewrite { members.append(JSONValue.Member("host_rewrite_literal", .string(hostRewrite))) }
    return .object(members)
  }
}
