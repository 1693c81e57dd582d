/// Which destinations are captured.
public enum RangeSelection: Sendable, Hashable {
  /// Every destination: `*`.
  case all
  /// The ranges listed; none when the list is empty.
  case only([CIDR])

  /// Whether a range is of loopback addresses, so that traffic over `lo` is captured too.
  public var namesLoopback: Bool {
    switch self {
    case .all: false
    case .only(let ranges): ranges.contains { $0.address.isLoopback }
    }
  }
}
