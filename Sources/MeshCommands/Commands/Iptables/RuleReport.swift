import Capture
import Output

/// The rules of a pod in plain words.
struct RuleReport {
  private let rules: CaptureRules
  private let options: CaptureOptions

  init(_ rules: CaptureRules, _ options: CaptureOptions) {
    self.rules = rules
    self.options = options
  }

  /// For people: what is captured, then block by block each rule with its meaning below it.
  var text: String {
    let summary = CaptureSummary(options).lines.map { $0 + "\n" }.joined()
    return summary + rules.blocks.map(text).joined()
  }

  private func text(of block: RuleBlock) -> String {
    let lines = block.rules.flatMap(\.distinct).flatMap { rule in
      ["  \(rule.table.rawValue) \(rule.words().joined(separator: " "))", "      \(rule.explanation)"]
    }
    return (["", "to \(block.purpose.summary):"] + lines).map { $0 + "\n" }.joined()
  }

  /// For programs.
  var json: JSONValue {
    let blocks = rules.blocks.map { block -> JSONValue in
      [
        "purpose": .string(block.purpose.rawValue), "summary": .string(block.purpose.summary),
        "rules": .array(block.rules.flatMap(\.distinct).map(\.json)),
      ]
    }
    return ["blocks": .array(blocks)]
  }
}

extension PacketRule {
  /// The rule with what it means.
  var json: JSONValue {
    [
      "table": .string(table.rawValue), "chain": .string(chain.rawValue),
      "rule": .string(words().joined(separator: " ")), "meaning": .string(explanation),
    ]
  }
}
