import Resources
import YAML

/// Durations that Envoy takes in whole milliseconds; that they are long enough is the schema's to say.
///
/// Source: Istio `pkg/config/validation/agent/validation.go`, `ValidateDuration`.
enum DurationForm {
  private static let millisecond: Int64 = 1_000_000

  /// The nanoseconds of a duration; nil when the node is none.
  static func nanoseconds(_ node: Node?) -> Int64? {
    node.flatMap { DurationText.nanoseconds(ArraySlice($0.text.utf8)) }
  }

  /// Notes durations with parts of a millisecond.
  static func check(_ nodes: Node?..., of object: MeshObject, into report: inout FindingReport) {
    for case let node? in nodes {
      guard let length = nanoseconds(node), length >= millisecond, length % millisecond != 0 else { continue }
      report.refuse("'\(node.text)' has parts of a millisecond: write whole milliseconds", at: node, of: object)
    }
  }

  /// Notes a duration of less than a millisecond where the schema takes any; zero means none.
  static func checkOptional(_ node: Node?, of object: MeshObject, into report: inout FindingReport) {
    guard let node, let length = nanoseconds(node) else { return }
    if length != 0, length < millisecond {
      report.refuse("'\(node.text)' is too short: write 1ms or more, or 0s for no limit", at: node, of: object)
    } else {
      check(node, of: object, into: &report)
    }
  }
}
