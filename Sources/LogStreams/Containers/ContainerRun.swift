/// One life of a container, from its start to its end.
struct ContainerRun: Hashable, Sendable {
  /// How many runs were before it: `restartCount`.
  var number: Int
  /// The runtime's name for it; empty when the kubelet does not tell.
  var identifier: String = ""

  /// Whether both are the same life. Identifiers are surer than counts, which a new sandbox begins anew.
  func isSame(as other: ContainerRun) -> Bool {
    identifier.isEmpty || other.identifier.isEmpty ? number == other.number : identifier == other.identifier
  }

  /// How many runs came to be between another one and this, at least one.
  func distance(from other: ContainerRun) -> Int { max(1, number - other.number) }
}
