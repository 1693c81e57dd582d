import Analysis
import Console
import Kubernetes
import Output
import Rollouts

/// One rollout of a service whole: how it ended, what it left, and what happened to it where that is remembered.
struct RolloutHistoryPage {
  let service: QualifiedHost
  let row: RolloutHistoryRow
  /// What happened, oldest first; only the last rollout has that.
  let journal: [JournalEntry]
  let snapshot: RolloutSnapshot

  /// Shows one of those that are remembered; nil when there is none of the number.
  init?(_ number: Int64, in snapshot: RolloutSnapshot) {
    guard let row = RolloutHistoryRow.all(in: snapshot).first(where: { $0.number == number }) else { return nil }
    self.row = row
    self.snapshot = snapshot
    service = snapshot.service
    journal = row.number == snapshot.record.number ? snapshot.record.journal : []
  }

  /// The rollout as a tree.
  func text(styler: Styler, glyphs: Glyphs) -> String {
    let title = "\(service.name): \(row.stable) \(glyphs.arrow) \(row.canary), rollout \(row.number)"
    let end = [row.endingText, row.age].filter { !$0.isEmpty }.joined(separator: ", ")
    let actor = row.actor.isEmpty ? "" : " by \(row.actor)"
    let events = journal.map { entry in
      let author = entry.actor.isEmpty ? "" : " (\(entry.actor))"
      let time = RFC3339.text(Timestamp(seconds: entry.time))
      return Tree(
        Cell("\(time)  \(RolloutProgressText.words(entry, snapshot.record))\(author)"),
        Self.reason(of: entry)
      )
    }
    let tree = Tree(
      Cell(title, styler.palette.heading),
      [Tree(Cell(end + actor)), Tree(Cell("weights \(row.weightText)"))]
        + (events.isEmpty ? [] : [Tree("what happened", events)])
    )
    return tree.render(styler: styler, glyphs: glyphs)
  }

  private static func reason(of entry: JournalEntry) -> [Tree] {
    // What took it back is a part of the line already.
    guard entry.phase != .ended(.rolledBack), let reason = entry.reason else { return [] }
    return [Tree(Cell(reason))]
  }

  /// What programs read; members may be added, never renamed.
  var payload: JSONValue {
    guard case .object(let members) = row.payload else { return row.payload }
    return .object(members + [.init("journal", .array(journal.map { $0.payload(in: snapshot) }))])
  }
}
