/// Something that a rule or policy says, as people know it.
public struct RuleFact: Hashable, Sendable {
  /// What it is: `timeout`.
  public let name: String
  /// What is said: `2s`; nil for nothing.
  public let text: String?

  /// Makes a fact.
  public init(_ name: String, _ text: String?) {
    self.name = name
    self.text = text
  }
}
