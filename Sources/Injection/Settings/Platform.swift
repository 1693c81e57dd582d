/// What runs the pods, as far as injection sees a difference.
public enum Platform: String, Sendable, CaseIterable {
  /// Any Kubernetes.
  case kubernetes
  /// OpenShift, which gives each namespace a range of user ids.
  case openShift = "openshift"
}
