import Console
import Kubernetes
import Rollouts
import Routing

/// Something that happened to a rollout, on one line: `12:00:31  step 2 of 4  v1 75, v3 25`.
struct RolloutChange: Hashable, Sendable {
  /// The line, without a line feed; not safe for a terminal.
  let text: String

  /// What happened since a rollout was looked at before; where it was not, what its present phase is.
  ///
  /// Phases are told in the order in which they began, each once, and checks before the phases that they led to.
  static func all(from former: RolloutSnapshot?, to snapshot: RolloutSnapshot) -> [RolloutChange] {
    guard let former else { return [first(of: snapshot)] + drift(snapshot) }
    var changes: [RolloutChange] = []
    if let check = snapshot.record.lastCheck, check != former.record.lastCheck {
      changes.append(RolloutChange(text: RolloutProgressText.line(of: check)))
    }
    changes += entries(since: former.record, in: snapshot.record).map { entry in
      RolloutChange(text: RolloutProgressText.line(of: entry, in: snapshot.record))
    }
    return changes + (former.written == snapshot.written ? [] : drift(snapshot))
  }

  private static func first(of snapshot: RolloutSnapshot) -> RolloutChange {
    let entry = snapshot.record.journal.last
    return RolloutChange(
      text: RolloutProgressText.line(
        of: entry ?? JournalEntry(time: snapshot.now, actor: "", phase: snapshot.state.phase),
        in: snapshot.record
      )
    )
  }

  private static func drift(_ snapshot: RolloutSnapshot) -> [RolloutChange] {
    guard snapshot.isDrifted, !snapshot.state.isOver else { return [] }
    let text = snapshot.writtenText.map { "someone else set the weights to \($0)" } ?? RolloutSnapshot.goneText
    return [RolloutChange(text: "\(RolloutProgressText.time(snapshot.now))  \(text)")]
  }

  /// The entries behind the last one that was there before; a journal forgets its oldest ones.
  private static func entries(since former: RolloutRecord, in record: RolloutRecord) -> ArraySlice<JournalEntry> {
    guard former.number == record.number, let last = former.journal.last,
      let place = record.journal.lastIndex(of: last)
    else { return record.journal[...] }
    return record.journal[(place + 1)...]
  }
}
