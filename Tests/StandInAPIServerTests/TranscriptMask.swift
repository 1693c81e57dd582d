import StandInAPIServer
import YAML

/// Takes out of answers what differs from server to server and from run to run.
enum TranscriptMask {
  /// What is masked, each with its reason.
  static let reasons: [String: String] = [
    "uid": "made anew in every run",
    "creationTimestamp": "the time of the run",
    "time": "the time of the run",
    "storageVersionHash": "a hash of Go types; no client reads it",
    "gitCommit": "names the build of the recorded server",
    "description": "documentation of columns, long and shown by no client",
  ]

  static func masked(_ value: Value) -> Value {
    switch value {
    case .mapping(let entries):
      .mapping(
        entries.filter { $0.key != "storageVersionHash" }.map { entry in
          if reasons[entry.key] != nil, entry.value.string != nil { return .init(entry.key, "masked") }
          // Resources of definitions come in the order of a Go map.
          if entry.key == "resources" { return .init(entry.key, sorted(masked(entry.value))) }
          return .init(entry.key, masked(entry.value))
        }
      )
    case .sequence(let items): .sequence(items.map(masked))
    default: value
    }
  }

  private static func sorted(_ list: Value) -> Value {
    .sequence(list.items.sorted { ($0.text("name") ?? "") < ($1.text("name") ?? "") })
  }

  /// Where two values differ first, and how; nil when they are the same but for the order of keys.
  static func difference(_ expected: Value, _ found: Value, at path: String) -> String? {
    switch (expected, found) {
    case (.mapping(let left), .mapping(let right)):
      let missing = left.filter { found[$0.key] == nil }.map(\.key)
      let surplus = right.filter { expected[$0.key] == nil }.map(\.key)
      if !missing.isEmpty || !surplus.isEmpty { return "\(path): without \(missing), with \(surplus)" }
      return left.lazy.compactMap { difference($0.value, found[$0.key] ?? .null, at: "\(path).\($0.key)") }.first
    case (.sequence(let left), .sequence(let right)):
      if left.count != right.count { return "\(path): \(right.count) items instead of \(left.count)" }
      return left.indices.lazy.compactMap { difference(left[$0], right[$0], at: "\(path)[\($0)]") }.first
    default: return expected == found ? nil : "\(path): \(found.jsonText) instead of \(expected.jsonText)"
    }
  }
}
