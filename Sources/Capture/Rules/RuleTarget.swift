/// What happens to a packet that meets all conditions of a rule.
public enum RuleTarget: Sendable, Hashable {
  /// How upstream spells the option that names the port; both mean the same.
  public enum PortOption: String, Sendable, Hashable {
    /// `--to-ports`.
    case full = "--to-ports"
    /// `--to-port`.
    case abbreviated = "--to-port"
  }

  /// How the mark of a connection and of its packet are brought together.
  public enum MarkTransfer: String, Sendable, Hashable {
    /// The packet's becomes the connection's.
    case save = "--save-mark"
    /// The connection's becomes the packet's.
    case restore = "--restore-mark"
  }

  /// The zones that keep the two halves of a query for names apart in connection tracking.
  public enum ConnectionZone: UInt16, Sendable, Hashable {
    /// Between the agent and the name servers.
    case upstream = 1
    /// Between the workload and the agent.
    case workload = 2
  }

  /// It passes.
  case accept
  /// The chain that jumped here goes on, or the policy of a built-in chain decides.
  case `return`
  /// It vanishes.
  case drop
  /// It vanishes and its sender is told.
  case reject
  /// Another chain decides.
  case jump(PacketChain)
  /// It goes to a port of this host.
  case redirect(to: Port, spelling: PortOption = .full)
  /// It goes to a socket of this host as it is, marked.
  case tproxy(to: Port, mark: PacketMark)
  /// It is marked and goes on.
  case setMark(PacketMark)
  /// A mark is handed over and the packet goes on.
  case connectionMark(MarkTransfer)
  /// Its connection is tracked in a zone and it goes on.
  case connectionZone(ConnectionZone)

  /// Whether the packet goes on to the next rule of the chain.
  public var continues: Bool {
    switch self {
    case .setMark, .connectionMark, .connectionZone: true
    case .accept, .return, .drop, .reject, .jump, .redirect, .tproxy: false
    }
  }
}
