import Resources
import YAML

/// A length of time in a route, in whole milliseconds: `2s`, `500ms`, `1m30s`.
///
/// Source: Istio's CRDs, which take none below 1ms, and `pkg/config/validation/agent/validation.go`, `ValidateDuration`.
public struct RouteDuration: WrittenValue {
  private static let millisecond: Int64 = 1_000_000

  /// The length.
  public let nanoseconds: Int64
  /// As it was written.
  public let description: String

  /// Reads a duration as Go's `time.ParseDuration` does.
  public init(_ text: String) throws(WritingMistake) {
    guard let nanoseconds = DurationText.nanoseconds(ArraySlice(text.utf8)) else {
      throw .malformed(expected: "a time such as 2s or 500ms")
    }
    guard nanoseconds >= Self.millisecond else { throw .refused("it is less than 1ms, the shortest time of a route") }
    guard nanoseconds % Self.millisecond == 0 else {
      throw .refused("it has parts of a millisecond: write whole milliseconds")
    }
    self.nanoseconds = nanoseconds
    description = text
  }

  /// Whether it is so many whole seconds.
  var isWholeSeconds: Bool { nanoseconds % (1000 * Self.millisecond) == 0 }

  /// What is written where something stands already, which stays as it is when it says the same.
  func written(over value: Value?) -> Value {
    guard let text = value?.string, DurationText.nanoseconds(ArraySlice(text.utf8)) == nanoseconds else {
      return .string(description)
    }
    return .string(text)
  }

  /// Whether both are as long, however they are written.
  public static func == (left: RouteDuration, right: RouteDuration) -> Bool { left.nanoseconds == right.nanoseconds }

  /// Feeds the length.
  public func hash(into hasher: inout Hasher) { hasher.combine(nanoseconds) }
}
