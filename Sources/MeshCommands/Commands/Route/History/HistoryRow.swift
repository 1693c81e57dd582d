import Console
import Kubernetes
import MeshStores
import Output
import Resources
import Routing

/// A change of a service's routes in a list.
struct HistoryRow: Displayable {
  private let entry: HistoryEntry
  private let age: String
  private let time: String
  private let isUndoable: Bool
  private let remark: String?

  init(_ entry: HistoryEntry, isLast: Bool, now: Timestamp) {
    self.entry = entry
    age = Age(since: entry.time, at: now).text
    time = RFC3339.text(Timestamp(seconds: entry.time))
    // The last step may have been interrupted; what it did can be taken back.
    isUndoable = entry.obstacle == nil && (entry.isWhole || isLast)
    remark =
      entry.obstacle?.reason ?? (entry.isWhole ? nil : isLast ? "interrupted" : "only a part of it is remembered")
  }

  static var columns: [Column] {
    [
      Column("NUMBER", alignment: .trailing), Column("AGE"), Column("TIME", presence: .wide),
      Column("BY", minimumWidth: 8), Column("CHANGE", minimumWidth: 20), Column("REMARK", minimumWidth: 8),
    ]
  }

  var cells: [Cell] {
    [
      Cell(String(entry.number)), Cell(age), Cell(time), Cell(entry.author), Cell(entry.record), Cell(remark ?? ""),
    ]
  }

  var reference: String { String(entry.number) }

  var payload: JSONValue {
    [
      "number": .integer(Int64(entry.number)), "time": .string(time), "by": .string(entry.author),
      "change": .string(entry.record), "service": .string(entry.service),
      "resources": .array(entry.parts.map(\.reference.payload)),
      "undoable": .bool(isUndoable),
      "remark": remark.map { .string($0) } ?? .null,
    ]
  }
}

extension ResourceReference {
  fileprivate var payload: JSONValue {
    ["kind": .string(kind.qualifiedName), "namespace": .string(namespace), "name": .string(name)]
  }
}
