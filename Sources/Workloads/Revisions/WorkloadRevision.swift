import MeshStores
public import YAML

/// A revision of a workload that a controller keeps.
public struct WorkloadRevision: Sendable {
  /// Its number; those of later changes are larger.
  public let number: Int64
  /// Why it was made, as people note it in `kubernetes.io/change-cause`; untrusted text.
  public let cause: String?
  /// When it was made, in RFC 3339; empty where nobody says.
  public let created: String
  /// The template of its pods.
  public let template: PodTemplate
  /// What keeps it: a ReplicaSet or a ControllerRevision.
  public let object: Value

  /// The annotation in which people say why they change a workload.
  static let causeAnnotation = "kubernetes.io/change-cause"
  /// The annotation in which a Deployment numbers its ReplicaSets.
  static let numberAnnotation = "deployment.kubernetes.io/revision"

  /// Reads what keeps a revision of a workload of a kind; nil for an object that has no number yet.
  public init?(_ object: Value, of kind: WorkloadKind) {
    let number: Int64?
    switch kind {
    case .deployment:
      number = object.annotations[Self.numberAnnotation].flatMap { Int64($0) }
      template = PodTemplate(of: object)
    case .daemonSet, .statefulSet:
      number = object["revision"]?.wholeNumber
      template = PodTemplate(of: object["data"] ?? .null)
    }
    guard let number else { return nil }
    self.number = number
    self.object = object
    cause = object.annotations[Self.causeAnnotation].flatMap { $0.isEmpty ? nil : $0 }
    created = object["metadata"]?["creationTimestamp"]?.string ?? ""
  }

  /// The name of what keeps it.
  public var name: String { object.name }

  /// By what pods of a DaemonSet or StatefulSet say that they are of this revision.
  var hash: String? { object.labels["controller-revision-hash"] }
}
