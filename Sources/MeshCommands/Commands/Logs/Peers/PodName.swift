/// The name of a pod, as what made the pod has put it together.
struct PodName {
  /// What made the pod, as far as the name and the labels tell; empty where they do not.
  let workload: String

  /// Takes off what a ReplicaSet, DaemonSet or StatefulSet puts behind the name of the workload
  /// (Kubernetes `pkg/controller/controller_utils.go`, labels `pod-template-hash` and `controller-revision-hash`).
  init(_ name: String, labels: [String: String]) {
    if let hash = labels["pod-template-hash"], let range = name.ranges(of: "-\(hash)-").last {
      workload = String(name[..<range.lowerBound])
    } else if labels["controller-revision-hash"] != nil, let dash = name.lastIndex(of: "-") {
      workload = String(name[..<dash])
    } else {
      workload = ""
    }
  }
}
