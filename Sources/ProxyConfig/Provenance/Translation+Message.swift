import Output

extension Translation {
  /// The resources of some types, each type a list below its name.
  public func message(of types: [ResourceType]) -> SourcedMessage {
    var lists: [JSONValue.Member] = []
    var provenance: [String: Provenance] = [:]
    for type in types {
      let (resources, origins) = content(of: type)
      lists.append(JSONValue.Member(type.rawValue, .array(resources)))
      provenance[type.rawValue] = .list(origins)
    }
    return SourcedMessage(.object(lists), Provenance(members: provenance))
  }

  private func content(of type: ResourceType) -> ([JSONValue], [Provenance]) {
    switch type {
    case .listeners: (listeners.map(\.json), listeners.map(\.provenance))
    case .routes: (routes.map(\.json), routes.map(\.provenance))
    case .clusters: (clusters.map(\.json), clusters.map(\.provenance))
    case .endpoints: (endpoints.map(\.json), endpoints.map(\.provenance))
    }
  }
}
