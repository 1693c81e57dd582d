/// The name of a pod, as what made the pod has put it together.
struct PodName {
  /// What made the pod, as far as the name and the labels tell; empty where they do not.
  let workload: String

  /// Takes off what a ReplicaSet, DaemonSet or StatefulSet puts behind the name of the workload
  /// (Kubernetes `pkg/controller/controller_utils.go`, labels `pod-template-hash` and `controller-revision-hash`).
  init(_ name: String, labels: [String: String]) {
    let stem = name.lastIndex(of: "-").map { name[..<$0] } ?? ""
    if let hash = labels["pod-template-hash"], stem.hasSuffix("-\(hash)") {
      workload = String(stem.dropLast(hash.count + 1))
    } else {
      workload = labels["controller-revision-hash"] == nil ? "" : String(stem)
    }
  }
}
