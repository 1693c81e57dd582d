public import Resources

extension APIClient {
  /// What the server serves; kept for six hours.
  public func catalog() async throws(APIError) -> ResourceCatalog { try await discovery.catalog() }

  /// The resource that a word of a person names, as `ResourceCatalog.resource(named:)` has it.
  public func resource(named word: String) async throws(APIError) -> APIResource {
    if let resource = try await discovery.find({ $0.resource(named: word) }) { return resource }
    throw .unknownResource(word, nearest: try await discovery.catalog().nearest(to: word))
  }

  /// The resource of a kind in the version that the server prefers.
  public func resource(group: String, kind: String) async throws(APIError) -> APIResource {
    if let resource = try await discovery.find({ $0.resource(group: group, kind: kind) }) { return resource }
    throw .unknownResource(group.isEmpty ? kind : "\(kind).\(group)", nearest: [])
  }

  /// The resource of objects of a type.
  public func resource(of type: GroupVersionKind) async throws(APIError) -> APIResource {
    if let resource = try await discovery.find({ $0.resource(of: type) }) { return resource }
    throw .unknownResource("\(type.kind) of \(type.apiVersion)", nearest: [])
  }
}
