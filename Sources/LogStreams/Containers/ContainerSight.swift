/// What is found when a pod is read for one of its containers.
enum ContainerSight: Hashable, Sendable {
  /// The container is there.
  case there(ContainerState)
  /// The pod is gone, or another one has its name.
  case gone
}
