/// A change to addresses or routes that the rules rely on; each is a run of `ip`.
public enum RouteStep: Sendable, Hashable {
  /// Marked packets look in a table of their own.
  case markedPackets(PacketMark, RouteTable, IPFamily)
  /// All addresses of that table are local.
  case localDefault(RouteTable, IPFamily)
  /// The loopback interface has one more address.
  case loopbackAddress(CIDR)

  /// Which way a step is taken.
  public enum Action: String, Sendable, Hashable {
    /// Make the change.
    case add
    /// Take it back.
    case delete = "del"
  }

  /// The words after `ip`.
  public func arguments(_ action: Action) -> [String] {
    switch self {
    case .markedPackets(let mark, let table, let family):
      Self.family(family) + ["rule", action.rawValue, "fwmark", "\(mark)", "lookup", "\(table)"]
    case .localDefault(let table, let family):
      Self.family(family) + ["route", action.rawValue, "local", "default", "dev", "lo", "table", "\(table)"]
    case .loopbackAddress(let range):
      Self.family(range.family) + ["addr", action.rawValue, "\(range)", "dev", "lo"]
    }
  }

  private static func family(_ family: IPFamily) -> [String] { family == .ipv6 ? ["-6"] : [] }
}
