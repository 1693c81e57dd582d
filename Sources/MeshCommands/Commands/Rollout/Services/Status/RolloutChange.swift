import Console
import Kubernetes
import Rollouts
import Routing

/// Something that happened to a rollout, on one line: `2026-11-22T12:00:31Z step 2 of 4: v1 75, v3 25`.
struct RolloutChange: Hashable, Sendable {
  /// When, in seconds since 1970.
  let time: Int64
  /// What; untrusted text.
  let what: String

  /// A phase that began, with the weights that go with it.
  init(_ entry: JournalEntry, in snapshot: RolloutSnapshot) {
    let words = entry.phase.words(in: snapshot.plan)
    let reason = entry.reason.map { "; \($0)" } ?? ""
    self.init(time: entry.time, "\(words): \(snapshot.weightText(in: entry.phase))\(reason)")
  }

  private init(time: Int64, _ what: String) {
    self.time = time
    self.what = what
  }

  /// The line, without a line feed; not safe for a terminal.
  var text: String { "\(RFC3339.text(Timestamp(seconds: time))) \(what)" }

  /// What happened since a rollout was looked at before; where it was not, what its present phase is.
  ///
  /// Phases are told in the order in which they began, each once, and checks that failed by their number.
  static func all(from former: RolloutSnapshot?, to snapshot: RolloutSnapshot) -> [RolloutChange] {
    guard let former else { return [first(of: snapshot)] + drift(snapshot) }
    var changes = entries(since: former.record, in: snapshot.record).map { RolloutChange($0, in: snapshot) }
    if let check = check(since: former, in: snapshot) { changes.insert(check, at: 0) }
    return changes + (former.written == snapshot.written ? [] : drift(snapshot))
  }

  private static func first(of snapshot: RolloutSnapshot) -> RolloutChange {
    if let entry = snapshot.record.journal.last { return RolloutChange(entry, in: snapshot) }
    let phase = snapshot.state.phase
    return RolloutChange(
      time: snapshot.now,
      "\(phase.words(in: snapshot.plan)): \(snapshot.weightText(in: phase))"
    )
  }

  /// A check that failed, or had nothing to look at.
  private static func check(since former: RolloutSnapshot, in snapshot: RolloutSnapshot) -> RolloutChange? {
    let isFailure = snapshot.state.tally.total > former.state.tally.total
    let check = snapshot.record.lastCheck == former.record.lastCheck ? nil : snapshot.record.lastCheck
    guard isFailure || check?.report.verdict == .noData else { return nil }
    let reasons = check?.report.objections.map { "\($0.name): \($0.reason)" } ?? []
    let words = isFailure ? "check failed, \(snapshot.failureText)" : "check has no data"
    return RolloutChange(time: check?.time ?? snapshot.now, ([words] + reasons).joined(separator: "; "))
  }

  private static func drift(_ snapshot: RolloutSnapshot) -> [RolloutChange] {
    guard snapshot.isDrifted, !snapshot.state.isOver else { return [] }
    guard let written = snapshot.written else {
      return [RolloutChange(time: snapshot.now, "the rule that it shifts is gone, or has no weights")]
    }
    let text = zip(snapshot.names, written).map { "\($0) \($1)" }.joined(separator: ", ")
    return [RolloutChange(time: snapshot.now, "someone else set the weights to \(text)")]
  }

  /// The entries behind the last one that was there before; a journal forgets its oldest ones.
  private static func entries(since former: RolloutRecord, in record: RolloutRecord) -> ArraySlice<JournalEntry> {
    guard former.number == record.number, let last = former.journal.last,
      let place = record.journal.lastIndex(of: last)
    else { return record.journal[...] }
    return record.journal[(place + 1)...]
  }
}
