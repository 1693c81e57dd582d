import Console
import Injection
import Output

/// What webhooks would do with a pod, as people and programs see it.
struct VerdictTable {
  private let verdicts: [WebhookVerdict]

  init(_ verdicts: [WebhookVerdict]) { self.verdicts = verdicts }

  /// istioctl's table, and what is wrong with all of them together (istio `istioctl/pkg/checkinject/checkinject.go`).
  func text(_ glyphs: Glyphs) -> String {
    guard !verdicts.isEmpty else { return "ERROR: no Istio injection hooks present.\n" }
    var table = TabbedTable(titles: ["WEBHOOK", "REVISION", "INJECTED", "REASON"], gap: 2)
    for verdict in verdicts {
      let mark = verdict.isInjected ? glyphs.yes : glyphs.no
      table.append([verdict.webhook, verdict.revision, mark, verdict.reason])
    }
    let conflict = isConflict ? "ERROR: multiple webhooks will inject, which can lead to errors\n" : ""
    return table.text + conflict
  }

  /// Whether several webhooks would inject.
  var isConflict: Bool { verdicts.count(where: \.isInjected) > 1 }

  /// The verdicts for programs; members may be added, never renamed.
  var payload: JSONValue {
    [
      "injected": .bool(verdicts.contains(where: \.isInjected)),
      "conflict": .bool(isConflict),
      "items": .array(
        verdicts.map { verdict in
          [
            "webhook": .string(verdict.webhook),
            "revision": .string(verdict.revision),
            "injected": .bool(verdict.isInjected),
            "reason": .string(verdict.reason),
          ]
        }
      ),
    ]
  }
}

extension Glyphs {
  /// istioctl's marks.
  fileprivate var yes: String { self == .ascii ? "yes" : "✔" }
  fileprivate var no: String { self == .ascii ? "no" : "✘" }
}
