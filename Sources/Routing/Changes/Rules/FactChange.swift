/// A fact before and after a change.
public struct FactChange: Hashable, Sendable {
  /// What it is: `timeout`.
  public let name: String
  /// Nil when there was nothing of it.
  public let before: String?
  /// Nil when nothing is left of it.
  public let after: String?

  /// Makes one.
  public init(_ name: String, from before: String?, to after: String?) {
    self.name = name
    self.before = before
    self.after = after
  }

  /// Pairs facts of the same name; those that are nothing before and after are left out. O(facts²), of which there are
  /// few.
  static func pairs(_ before: [RuleFact], _ after: [RuleFact]) -> [FactChange] {
    var names: [String] = []
    for fact in before + after where !names.contains(fact.name) { names.append(fact.name) }
    return names.compactMap { name in
      let old = before.first { $0.name == name }?.text
      let new = after.first { $0.name == name }?.text
      return old == nil && new == nil ? nil : FactChange(name, from: old, to: new)
    }
  }
}
