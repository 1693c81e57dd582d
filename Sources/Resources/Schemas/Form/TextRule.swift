/// What a text must keep to.
public final class TextRule: Sendable {
  /// The number of characters, counted as Unicode scalars as the API server does.
  public let length: ClosedRange<Int>
  /// The form its characters must have.
  public let form: TextForm?
  /// Further rules by name.
  public let checks: [Check]

  /// Makes a rule.
  public init(length: ClosedRange<Int> = 0...Int.max, form: TextForm? = nil, checks: [Check] = []) {
    self.length = length
    self.form = form
    self.checks = checks
    self.limitsBytes = form != nil || length.lowerBound > 0 || length.upperBound < Int.max
  }

  /// Any text.
  public static let free = TextRule()

  /// Whether the bytes of the text matter.
  let limitsBytes: Bool
}
