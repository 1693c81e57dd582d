import Output
import Resources
public import YAML

/// Something that a cluster tells of an object (core/v1 `Event`).
public struct Event: Hashable, Sendable {
  /// When it was last seen, in RFC 3339, which sorts as text; empty where nobody says.
  public let time: String
  let type: String
  let reason: String
  let message: String
  let count: Int64

  /// Reads an event.
  public init(_ node: Node) {
    let series = node.member("series")
    let times = [
      node.memberText("lastTimestamp"), series?.memberText("lastObservedTime") ?? "", node.memberText("eventTime"),
      node.memberText("firstTimestamp"), node.member("metadata")?.memberText("creationTimestamp") ?? "",
    ]
    time = times.first { !$0.isEmpty } ?? ""
    type = node.memberText("type")
    reason = node.memberText("reason")
    message = node.memberText("message")
    count = max(1, node.member("count")?.integer ?? series?.member("count")?.integer ?? 1)
  }

  var line: String {
    let times = count > 1 ? " (\(count) times)" : ""
    return "\(time) \(type) \(reason): \(message)\(times)"
  }

  var payload: JSONValue {
    [
      "time": .string(time), "type": .string(type), "reason": .string(reason), "message": .string(message),
      "count": .integer(count),
    ]
  }
}

extension Event: Comparable {
  /// The newest first.
  public static func < (left: Event, right: Event) -> Bool { (right.time, left.line) < (left.time, right.line) }
}
