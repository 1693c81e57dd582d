import Console
import MeshStores
import Output
import Resources
import Workloads

/// A revision of a workload in a list.
struct RevisionRow: Displayable {
  private let revision: WorkloadRevision
  private let workload: ResourceReference
  private let isCurrent: Bool
  private let age: String

  init(_ revision: WorkloadRevision, of workload: ResourceReference, isCurrent: Bool, now: Timestamp) {
    self.revision = revision
    self.workload = workload
    self.isCurrent = isCurrent
    age = Age(of: revision.created, at: now).text
  }

  static var columns: [Column] {
    [
      Column("REVISION"), Column("CHANGE-CAUSE", minimumWidth: 12), Column("AGE", presence: .wide),
      Column("IMAGES", presence: .wide, minimumWidth: 12), Column("RUNS", presence: .wide),
    ]
  }

  var cells: [Cell] {
    [
      Cell(String(revision.number)), Cell(revision.cause ?? "<none>"), Cell(age),
      Cell(revision.template.images.joined(separator: ",")), Cell(isCurrent ? "yes" : ""),
    ]
  }

  var reference: String { String(revision.number) }

  var payload: JSONValue {
    [
      "revision": .integer(revision.number),
      "changeCause": revision.cause.map { .string($0) } ?? .null,
      "created": .string(revision.created),
      "images": .array(revision.template.images.map { .string($0) }),
      "current": .bool(isCurrent),
      "workload": .string(workload.description),
      "keptBy": .string(revision.name),
    ]
  }
}
