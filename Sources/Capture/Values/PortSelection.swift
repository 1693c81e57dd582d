/// Which ports are captured.
public enum PortSelection: Sendable, Hashable {
  /// Every port: `*`.
  case all
  /// The ports listed; none when the list is empty.
  case only([PortRange])

  /// Whether no port is selected.
  public var isEmpty: Bool { self == .only([]) }
}
