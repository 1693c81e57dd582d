import Resources
import YAML

extension Workload {
  /// The kinds whose objects hold a template of pods below `spec.template`.
  static let templateKinds: Set<ResourceKind> = [
    .deployment, .replicaSet, .statefulSet, .daemonSet, .job, .replicationController, .oldDeployment, .oldDaemonSet,
    .oldReplicaSet,
  ]

  /// The workload that an object is or makes; nil when it makes none.
  convenience init?(_ object: MeshObject) {
    guard let kind = object.kind else { return nil }
    switch kind {
    case .pod: self.init(object, pod: object.node)
    case .cronJob: self.init(object, pod: object.spec?.member("jobTemplate")?.member("spec")?.member("template"))
    case .workloadEntry:
      let labels = object.spec?.member("labels")?.textMembers ?? [:]
      self.init(object: object, labels: object.labels.merging(labels) { $1 }, metadata: object.metadata, podSpec: nil)
    case .workloadGroup:
      let metadata = object.spec?.member("metadata")
      let labels = metadata?.member("labels")?.textMembers ?? [:]
      self.init(object: object, labels: labels, metadata: metadata, podSpec: nil)
    case _ where Self.templateKinds.contains(kind): self.init(object, pod: object.spec?.member("template"))
    default: return nil
    }
  }

  private convenience init?(_ object: MeshObject, pod: Node?) {
    guard let pod else { return nil }
    let metadata = pod.member("metadata")
    let labels = metadata?.member("labels")?.textMembers ?? [:]
    self.init(object: object, labels: labels, metadata: metadata, podSpec: pod.member("spec"))
  }
}
