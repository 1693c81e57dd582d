import Console
import Output
import Supervision

/// A mesh of this machine in a list.
struct LocalMeshRow: Displayable {
  let status: LocalStatus
  let now: Timestamp

  static let columns = [
    Column("MESH", minimumWidth: 12), Column("STATE"), Column("PORT", alignment: .trailing), Column("SINCE"),
  ]

  var cells: [Cell] {
    let refusal = status.refusal == nil ? "" : ", refused"
    return [
      Cell(status.mesh), Cell(status.phase.rawValue + refusal), Cell(status.meshPort.map(String.init) ?? ""),
      Cell(Age(since: status.startedAt, at: now).text),
    ]
  }

  var reference: String { status.mesh }

  var payload: JSONValue { status.json }
}
