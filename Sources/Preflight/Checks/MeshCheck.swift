/// One thing that should be so: a pure judgement of facts.
public protocol MeshCheck<Facts>: Sendable {
  /// What it judges.
  associatedtype Facts: Sendable

  /// What should be so, as a phrase that can be marked as right or wrong.
  var title: String { get }

  /// Judges the facts.
  func outcome(on facts: Facts) -> CheckOutcome
}
