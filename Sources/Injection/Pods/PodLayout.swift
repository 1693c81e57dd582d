import Resources

/// Where objects of a kind keep their pod.
struct PodLayout: Equatable {
  /// The fields that lead to the pod's metadata.
  let metadata: [String]
  /// The fields that lead to the pod's spec.
  let spec: [String]

  /// Nil when objects of this kind run no pods, or run them in a version that injectors do not know.
  init?(of type: GroupVersionKind) {
    switch (type.apiVersion, type.kind) {
    case ("v1", "Pod"):
      metadata = ["metadata"]
      spec = ["spec"]
    case ("v1", "ReplicationController"), ("v1", "DeploymentConfig"), ("apps.openshift.io/v1", "DeploymentConfig"),
      ("batch/v1", "Job"),
      ("apps/v1", "Deployment"), ("apps/v1", "DaemonSet"), ("apps/v1", "ReplicaSet"), ("apps/v1", "StatefulSet"):
      metadata = ["spec", "template", "metadata"]
      spec = ["spec", "template", "spec"]
    case ("batch/v1", "CronJob"):
      // Upstream patches the metadata of the job template, not of the pod template below it (inject.go IntoObject).
      metadata = ["spec", "jobTemplate", "metadata"]
      spec = ["spec", "jobTemplate", "spec", "template", "spec"]
    default:
      return nil
    }
  }
}
