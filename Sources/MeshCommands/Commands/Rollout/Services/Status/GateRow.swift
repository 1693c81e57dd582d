import Output

/// What a gate of a rollout said last.
struct GateRow: Hashable, Sendable {
  /// What it said.
  enum Verdict: String, Hashable, Sendable {
    case pass
    case fail
    case noData
  }

  let name: String
  let verdict: Verdict
  /// What it found; untrusted text, empty for nothing.
  let value: String
  /// What it lets pass; untrusted text.
  let threshold: String

  /// The sign of the verdict, which says it without colour.
  func mark(_ glyphs: Glyphs) -> String {
    switch verdict {
    case .pass: glyphs.right
    case .fail: glyphs.wrong
    case .noData: "?"
    }
  }

  /// Members may be added, never renamed.
  var payload: JSONValue {
    [
      "name": .string(name), "verdict": .string(verdict.rawValue), "value": .string(value),
      "threshold": .string(threshold),
    ]
  }
}
