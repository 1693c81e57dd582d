/// A part of a whole, from 0 to 100 percent.
public struct GatePercentage: Hashable, Sendable {
  /// From 0 to 100.
  public let percent: Double

  /// Makes a part; nil for a number below 0, above 100, or that is none.
  public init?(_ percent: Double) {
    guard 0...100 ~= percent else { return nil }
    self.percent = percent
  }

  /// Reads `99.5`, perhaps with `%` behind it; nil for other texts.
  public init?(_ text: String) {
    guard let number = GateNumber.read(text.hasSuffix("%") ? text.dropLast() : text[...]) else { return nil }
    self.init(number)
  }
}

extension GatePercentage: CustomStringConvertible {
  /// Such as `99.5%`.
  public var description: String { GateNumber.text(of: percent) + "%" }
}
