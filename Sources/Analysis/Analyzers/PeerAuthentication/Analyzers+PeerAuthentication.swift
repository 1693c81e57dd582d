extension Analyzers {
  /// What PeerAuthentications ask of the mesh.
  static let peerAuthentication: [any Analyzer] = [
    ClashingPeerAuthentications(), PortLevelModes(),
  ]
}
