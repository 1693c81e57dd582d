/// A Deployment, its ReplicaSets and pods, as a server holds them while it rolls them out.
enum RolledOutObjects {
  static let deploymentName = "deployment.apps/web"

  /// The Deployment at its second revision.
  static func deployment(
    image: String = "app:2",
    annotations: String = "",
    spec: String = "replicas: 3",
    status: String
  ) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: web
      uid: web
      labels: {team: shop}
      generation: 2
      annotations: {deployment.kubernetes.io/revision: "2"\(annotations)}
    spec:
      \(spec)
      selector: {matchLabels: {app: web}}
      template:
        metadata: {labels: {app: web}}
        spec: {containers: [{name: app, image: '\(image)'}]}
    status: {observedGeneration: 2, \(status)}

    """
  }

  static let halfway = "replicas: 4, updatedReplicas: 1, readyReplicas: 3, availableReplicas: 3"
  static let whole = "replicas: 3, updatedReplicas: 3, readyReplicas: 3, availableReplicas: 3"

  static func replicaSet(_ revision: Int, cause: String = "") -> String {
    """
    apiVersion: apps/v1
    kind: ReplicaSet
    metadata:
      name: web-\(revision)
      uid: web-\(revision)
      creationTimestamp: "1969-12-31T23:50:0\(revision)Z"
      labels: {app: web, pod-template-hash: "\(revision)"}
      annotations: {deployment.kubernetes.io/revision: "\(revision)"\(cause)}
      ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: web, controller: true}]
    spec:
      selector: {matchLabels: {app: web, pod-template-hash: "\(revision)"}}
      template:
        metadata: {labels: {app: web, pod-template-hash: "\(revision)"}}
        spec: {containers: [{name: app, image: 'app:\(revision)'}]}

    """
  }

  static func pod(_ name: String, of owner: String, hash: String = "x", status: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata:
      name: \(name)
      labels: {app: web, controller-revision-hash: \(hash)}
      ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: \(owner), uid: \(owner), controller: true}]
    spec: {containers: [{name: app, image: 'app:2'}]}
    status: {\(status)}

    """
  }

  static let crashing = """
    phase: Running, containerStatuses: [{name: app, restartCount: 3, \
    state: {waiting: {reason: CrashLoopBackOff, message: back-off 40s restarting failed container}}, \
    lastState: {terminated: {exitCode: 2, reason: Error}}}]
    """

  /// The objects of a Deployment with two revisions, and maybe pods.
  static func rollout(_ deployment: String, _ pods: String...) -> String {
    ([deployment, replicaSet(1, cause: ", kubernetes.io/change-cause: first"), replicaSet(2)] + pods)
      .joined(separator: "---\n")
  }

  /// A DaemonSet or StatefulSet with the revisions `a` and `b`, of which it runs the second.
  static func numbered(_ kind: String, spec: String = "replicas: 2", status: String) -> String {
    let revisions = [("a", 1), ("b", 2)].map { name, number in
      """
      apiVersion: apps/v1
      kind: ControllerRevision
      metadata:
        name: web-\(name)
        creationTimestamp: "1969-12-31T23:50:0\(number)Z"
        labels: {app: web, controller-revision-hash: \(name)}
        ownerReferences: [{apiVersion: apps/v1, kind: \(kind), name: web, uid: web, controller: true}]
      revision: \(number)
      data: {spec: {template: {$patch: replace, metadata: {labels: {app: web}}, \
      spec: {containers: [{name: app, image: 'app:\(number)'}]}}}}

      """
    }
    let workload = """
      apiVersion: apps/v1
      kind: \(kind)
      metadata: {name: web, uid: web, generation: 2}
      spec:
        \(spec)
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: app, image: 'app:2'}]}
      status: {observedGeneration: 2, \(status)}

      """
    return ([workload] + revisions).joined(separator: "---\n")
  }
}
