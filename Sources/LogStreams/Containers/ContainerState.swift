/// What a pod's status says of the runs of a container, and so which logs its kubelet has.
struct ContainerState: Hashable, Sendable {
  /// The run whose log is asked for without more words; nil before the first start.
  ///
  /// The one that runs or ran last: also that of `lastState` while the next one waits (kubelet,
  /// `validateContainerLogStatus`).
  var current: ContainerRun?
  /// Whether that run may still write.
  var isRunning = false
  /// The run that `previous` gives, if it is another one.
  var previous: ContainerRun?
  /// Whether no other run will follow.
  var isFinal = false
}
