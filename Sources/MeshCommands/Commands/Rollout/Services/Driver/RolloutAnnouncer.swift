import Console
import MeshStores
import Output
import Rollouts

/// Tells people, programs and the cluster how a rollout goes on.
struct RolloutAnnouncer: Sendable {
  let context: Context
  let format: ProgressFormat
  /// Where the cluster keeps events; nil where there is none.
  let events: RolloutEvents?

  /// A phase began.
  func tell(_ record: RolloutRecord) async {
    guard let entry = record.journal.last else { return }
    show(record)
    await events?.post(entry, of: record)
  }

  /// A phase began that whoever wrote it has told the cluster of.
  func show(_ record: RolloutRecord) {
    guard let entry = record.journal.last else { return }
    switch format {
    case .text: write(RolloutProgressText.line(of: entry, in: record))
    case .json: write(RolloutProgressPayload.phase(entry, of: record))
    }
  }

  /// Proxies have what was written, or have not.
  func tell(_ outcome: RolloutSettling.Outcome, of record: RolloutRecord) {
    switch (format, outcome) {
    case (.text, .settled(nil)): break
    case (.text, .settled(let report?)):
      write("          in \(report.countText)" + (report.laggards.isEmpty ? "" : ", not yet in \(report.laggardText)"))
    case (.text, .late(let report)): write("          in \(report.countText) alone, not in \(report.laggardText)")
    case (.text, .refused): break
    case (.json, .settled(let report?)), (.json, .late(let report)):
      write(RolloutProgressPayload.settled(report, of: record))
    case (.json, .settled(nil)), (.json, .refused): break
    }
  }

  /// The gates were asked.
  func tell(_ check: GateCheck, of record: RolloutRecord) {
    switch format {
    case .text: write(RolloutProgressText.line(of: check))
    case .json: write(RolloutProgressPayload.check(check, of: record))
    }
  }

  private func write(_ line: String) {
    // Who does not read any more does not want to know; the rollout goes on all the same.
    try? context.write(TerminalText.escaped(line) + "\n")
    try? context.flush()
  }

  private func write(_ payload: JSONValue) {
    try? context.write(JSONWriter.bytes(of: payload) + [UInt8(ascii: "\n")])
    try? context.flush()
  }
}
