import MeshStores
public import Resources
public import YAML

/// The revisions that a controller keeps of a workload (kubectl `pkg/polymorphichelpers/history.go`, `rollback.go`).
public struct RevisionHistory: Sendable {
  /// The revisions, the earliest first.
  public let revisions: [WorkloadRevision]
  private let kind: WorkloadKind
  private let name: String
  private let template: PodTemplate

  /// Takes the revisions of a workload from among objects of the kind that keeps them.
  public init(of workload: Value, _ kind: WorkloadKind, among objects: some Sequence<Value>) {
    self.kind = kind
    name = workload.name
    template = PodTemplate(of: workload)
    let own = objects.filter { $0.isControlled(by: workload) }.compactMap { WorkloadRevision($0, of: kind) }
    revisions = own.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// The revision whose pods are those that the workload makes now; nil when there is none yet.
  ///
  /// Of several it is the first that was made, as for the controller (Kubernetes `pkg/controller/deployment/util`,
  /// `FindNewReplicaSet`).
  public var current: WorkloadRevision? {
    revisions.filter { $0.template.matches(template) }.min { ($0.created, $0.name) < ($1.created, $1.name) }
  }

  /// The revision to go back to: that of a number, or the one before the last.
  public func target(_ number: Int64?) throws(WorkloadRefusal) -> WorkloadRevision {
    guard let number else {
      guard let previous = revisions.dropLast().last else {
        throw kind == .deployment ? .noHistory(deployment: name) : .noLastRevision
      }
      return previous
    }
    return try revision(number)
  }

  /// The revision of a number.
  public func revision(_ number: Int64) throws(WorkloadRefusal) -> WorkloadRevision {
    guard let revision = revisions.last(where: { $0.number == number }) else {
      throw .noSuchRevision(number, known: revisions.map(\.number))
    }
    return revision
  }
}

extension WorkloadKind {
  /// The kind of the objects that keep revisions.
  public var revisionKind: ResourceKind {
    switch self {
    case .deployment: .replicaSet
    case .daemonSet, .statefulSet:
      ResourceKind(group: "apps", kind: "ControllerRevision", plural: "controllerrevisions")
    }
  }
}
