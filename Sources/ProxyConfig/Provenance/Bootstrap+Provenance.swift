extension Bootstrap {
  /// Where the resources that stand in the bootstrap come from.
  public var provenance: Provenance {
    guard case .fixed(let translation) = source else { return .unknown }
    let resources = Provenance(members: [
      "listeners": .list(translation.listeners.map(\.provenance)),
      "clusters": .list(translation.clusters.map(\.provenance)),
    ])
    return Provenance(members: ["static_resources": resources])
  }

  /// The bootstrap with where its resources come from.
  public var message: SourcedMessage { SourcedMessage(json, provenance) }
}
