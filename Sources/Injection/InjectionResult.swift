import Diagnostics
import Resources

/// One object of a document and what is done to it.
public struct InjectionResult: Hashable, Sendable {
  /// The object.
  public let identity: ObjectIdentity
  /// What happens to it.
  public let outcome: InjectionOutcome
  /// What likely is a slip but does not stop injection.
  public let warnings: [Diagnostic]

  init(_ identity: ObjectIdentity, _ outcome: InjectionOutcome, warnings: [Diagnostic] = []) {
    self.identity = identity
    self.outcome = outcome
    self.warnings = warnings
  }
}
