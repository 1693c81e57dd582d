/// A rule, or one match of it, that did not take a request.
public struct PassedOverRule: Sendable {
  /// Why not.
  public enum Reason: Sendable {
    /// The request, or the one who sends it, does not fulfil a condition.
    case unmet(UnmetCondition)
    /// A pattern is none that Envoy takes, so that there is no such route.
    case invalidPattern(String)
    /// The rule leads nowhere, so that there is no such route.
    case leadsNowhere
    /// Another rule in front of it takes every request.
    case unreachable
  }

  /// What people call the rule: its name, or its place in the text.
  public let label: String
  /// Where it is; nil for what Istio adds by itself.
  public let origin: Origin?
  /// Why it did not take the request.
  public let reason: Reason

  /// Why it did not take the request, for a person.
  public var sentence: String {
    switch reason {
    case .unmet(let condition): condition.sentence
    case .invalidPattern(let pattern): "it is left out: the regular expression \(pattern) is not valid"
    case .leadsNowhere: "it is left out: it leads nowhere"
    case .unreachable: "a rule in front of it takes every request"
    }
  }
}
