import Diagnostics

/// What injection, or its removal, does to one object.
public enum InjectionOutcome: Hashable, Sendable {
  /// The object gets a sidecar, or its sidecar is brought up to date.
  case injected
  /// The object loses what an injection put in.
  case uninjected
  /// The object runs no pods, or already is as it is to be.
  case unchanged
  /// A rule keeps the object's pods without a sidecar.
  case skipped(SkipReason)
  /// The object asks for something wrong or impossible; it must not be written.
  case failed([Diagnostic])
}
