/// A class of changes that may be made without asking about each.
public enum FixKind: String, Sendable, CaseIterable {
  /// What the text surely means: a quoted boolean, a misspelt field with one candidate.
  case text
  /// The weights of routes, brought to a total of 100 in the same proportions.
  case weights

  /// The class of the changes that a code's findings offer; nil where only a person knows which value is meant.
  init?(_ code: FindingCode) {
    switch code {
    case .surprisingBoolean, .surprisingNumber, .ambiguousText: return nil
    case .weightsOffHundred: self = .weights
    default: self = .text
    }
  }
}
