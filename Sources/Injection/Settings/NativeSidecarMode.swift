/// What kind of container the proxy becomes (`ENABLE_NATIVE_SIDECARS` of the control plane).
public enum NativeSidecarMode: String, Sendable, CaseIterable {
  /// An init container that keeps running, if every node can run it.
  case auto
  /// An init container that keeps running.
  case `true`
  /// An ordinary container.
  case `false`

  /// What the mode comes to on nodes of some versions; without any, they are taken to be new
  /// (pkg/kube/inject DetectNativeSidecar).
  public func usesNativeSidecars(onNodes versions: [KubernetesVersion] = []) -> Bool {
    switch self {
    case .auto: versions.allSatisfy(\.hasNativeSidecars)
    case .true: true
    case .false: false
    }
  }
}
