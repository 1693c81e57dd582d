/// Why what a directory says is not in force: the last good configuration is.
public struct Refusal: Hashable, Sendable {
  /// Who refused it.
  public enum Party: String, Hashable, Sendable {
    /// The checks that `meshctl validate` makes.
    case validation
    /// Envoy.
    case envoy
    /// The operating system, as when a disk is full.
    case system
  }

  /// Who refused it.
  public let party: Party
  /// What is wrong.
  public let complaints: [Complaint]

  /// Makes one.
  public init(by party: Party, _ complaints: [Complaint]) {
    self.party = party
    self.complaints = complaints
  }
}
