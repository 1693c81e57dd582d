/// A delay of some requests: `5s@10%`, or `5s` for all.
public struct FaultDelay: WrittenValue {
  /// How long.
  public let length: RouteDuration
  /// How many.
  public let share: Percentage

  /// Reads a delay.
  public init(_ text: String) throws(WritingMistake) {
    let parts = try FaultShare(text)
    length = try RouteDuration(parts.fault)
    share = parts.share
  }

  /// As it is written on the command line.
  public var description: String { "\(length)@\(share)" }
}
