/// The clusters that every proxy has.
enum BuiltInCluster {
  /// Connections that lead nowhere.
  static let blackHole = "BlackHoleCluster"
  /// Connections that go on to where the client wanted.
  static let passthrough = "PassthroughCluster"
  /// Connections that go on to the workload.
  static let inboundPassthrough = "InboundPassthroughCluster"
  /// The address from which the proxy connects to its own workload, so that its packets are not captured again.
  static let inboundSource = "127.0.0.6"
}
