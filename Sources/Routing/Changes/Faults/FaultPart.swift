/// A part of what `fault` says.
public enum FaultPart: String, Sendable, CaseIterable {
  /// Both.
  case all
  /// The delay.
  case delay
  /// The abort.
  case abort
}
