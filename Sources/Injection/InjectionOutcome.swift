import Diagnostics

/// What injection does to one object.
public enum InjectionOutcome: Hashable, Sendable {
  /// The object gets a sidecar, or its sidecar is brought up to date.
  case injected
  /// The object runs no pods, or already is as injection would make it.
  case unchanged
  /// A rule keeps the object's pods without a sidecar.
  case skipped(SkipReason)
  /// The object asks for something wrong or impossible; it must not be written.
  case failed([Diagnostic])
}
