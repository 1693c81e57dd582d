import Console
import Kubernetes
import Output
import Rollouts

/// How a rollout goes on, for programs: an object a change, whose members may be added to and are never renamed.
enum RolloutProgressPayload {
  static func phase(_ entry: JournalEntry, of record: RolloutRecord) -> JSONValue {
    let word = if case .running(let position) = entry.phase { position.word } else { entry.phase.word }
    return event("phase", entry.time, record, ["phase": .string(word)], entry.reason)
  }

  static func check(_ check: GateCheck, of record: RolloutRecord) -> JSONValue {
    let fields: [JSONValue.Member] = [
      .init("verdict", .string(check.report.verdict.rawValue)),
      .init("gates", .array(check.report.results.map(\.payload))),
    ]
    return event("check", check.time, record, .object(fields), nil)
  }

  static func settled(_ report: AcceptanceReport, of record: RolloutRecord) -> JSONValue {
    event("proxies", record.journal.last?.time ?? 0, record, report.payload(of: "weights"), nil)
  }

  private static func event(
    _ name: String,
    _ time: Int64,
    _ record: RolloutRecord,
    _ fields: JSONValue,
    _ reason: String?
  ) -> JSONValue {
    let weights = record.shares.map { share -> JSONValue in
      ["version": .string(share.name), "weight": .integer(Int64(share.weight))]
    }
    var members: [JSONValue.Member] = [
      .init("event", .string(name)), .init("time", .string(RFC3339.text(Timestamp(seconds: time)))),
      .init("service", .string(record.state.plan.service)), .init("rollout", .integer(Int64(record.number))),
    ]
    if case .object(let own) = fields { members += own }
    members.append(.init("weights", .array(weights)))
    if let reason { members.append(.init("reason", .string(reason))) }
    return .object(members)
  }
}
