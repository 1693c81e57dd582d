/// Who wrote a line of a proxy's or an application's log.
public enum LogLineKind: Hashable, Sendable, CaseIterable {
  /// Envoy's access log.
  case access
  /// The agent that runs Envoy.
  case agent
  /// Envoy itself.
  case envoy
  /// Anything else: the application.
  case application
}

extension LogLineKind {
  /// Looks at a line that is none of an access log.
  init(ofOther line: Span<UInt8>) {
    guard line.count > 8 else {
      self = .application
      return
    }
    switch line[0] {
    case UInt8(ascii: "["): self = line.isEnvoyLine ? .envoy : .application
    case UInt8(ascii: "{"): self = line.kindOfObject
    default: self = line.kindOfColumns
    }
  }
}

extension Span<UInt8> {
  /// Whether it begins as Envoy's log does: `[2026-11-21 14:02:11.123][1][info][main] ` (Envoy `source/server`,
  /// `Logger::Logger::DEFAULT_LOG_FORMAT`).
  fileprivate var isEnvoyLine: Bool {
    guard count > 26, self[24] == UInt8(ascii: "]"), self[25] == UInt8(ascii: "["), self[11] == UInt8(ascii: " ") else {
      return false
    }
    for index in 1..<24 where self[index] > UInt8(ascii: ":") { return false }
    return true
  }

  /// Of `2024-01-01T00:00:00.000000Z\tinfo\tSCOPE\tMESSAGE`, which the agent writes for Envoy too, with the scope
  /// `envoy main` (Istio `pkg/log`, and `pkg/envoy/proxy.go`, `--log-format`).
  fileprivate var kindOfColumns: LogLineKind {
    guard let time = end(ofColumnFrom: 0, atMost: 40), MomentText.nanoseconds(extracting(first: time)) != nil,
      let level = end(ofColumnFrom: time + 1, atMost: 12), isLevel(time + 1..<level)
    else { return .application }
    return hasPrefix("envoy ", at: level + 1) ? .envoy : .agent
  }

  /// Of the same as JSON, `{"level":"info","time":"…","scope":"envoy main","msg":"…"}`, which `--log_as_json` gives.
  fileprivate var kindOfObject: LogLineKind {
    guard hasPrefix("{\"level\":\""), let scope = place(of: "\"scope\":\"", before: 200) else { return .application }
    return hasPrefix("envoy ", at: scope) ? .envoy : .agent
  }

  private func end(ofColumnFrom start: Int, atMost width: Int) -> Int? {
    var index = start
    let limit = Swift.min(count, start + width)
    while index < limit {
      if self[index] == UInt8(ascii: "\t") { return index }
      index += 1
    }
    return nil
  }

  private func isLevel(_ range: Range<Int>) -> Bool {
    for index in range where !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self[index]) { return false }
    return !range.isEmpty
  }

  /// The place behind a text that begins before a place.
  private func place(of text: StaticString, before limit: Int) -> Int? {
    var index = 0
    while index < Swift.min(count, limit) {
      if hasPrefix(text, at: index) { return index + text.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }
}
