import ArgumentParsing
import Output
import Rollouts

extension LatencyLimit: ArgumentValue {
  /// Reads `500ms` or `1.5s`.
  public init(argument: String) throws(InvalidValue) {
    // A number alone would be seconds, and who writes one means milliseconds more often than not.
    guard Double(argument) == nil, let time = try? DurationArgument(argument: argument),
      let value = Self(milliseconds: time.duration.inSeconds * 1_000)
    else { throw .malformed(expected: "a time with its unit, longer than none and at most a day, such as 500ms") }
    self = value
  }

  /// In milliseconds.
  public var argument: String { description.filter { $0 != " " } }
}
