/// What rules see of a packet while it is on its way.
struct PacketState {
  private let transport: TransportProtocol
  private let origin: Packet.Origin
  private let family: IPFamily
  private let source: IPAddress?
  private var destination: IPAddress?
  private var port: Port
  private var inputInterface: InterfaceName?
  /// The interface by which the packet leaves; nil once it arrives.
  private(set) var outputInterface: InterfaceName?
  /// The packet's mark.
  var mark: PacketMark?
  private var connectionMark: PacketMark?

  init(_ packet: Packet) {
    transport = packet.transport
    origin = packet.origin
    family = packet.family
    source = packet.source
    destination = packet.destination
    port = packet.port
    mark = packet.mark
    switch packet.origin {
    case .process: outputInterface = packet.interface
    case .network: inputInterface = packet.interface
    }
  }

  /// Whether a process of this host sends it.
  var isSentHere: Bool { outputInterface != nil }

  /// Rewrites the destination to a port of this host: of the loopback for what was sent here, of the interface that the
  /// packet arrived at otherwise (net/netfilter/nf_nat_redirect.c).
  mutating func redirect(to port: Port) {
    self.port = port
    guard isSentHere else {
      destination = nil
      return
    }
    destination = IPAddress(family: family, bits: family == .ipv4 ? 0x7F00_0001 : 1)
    outputInterface = .loopback
  }

  /// Turns what was sent into what is received.
  mutating func arrive(at interface: InterfaceName) {
    outputInterface = nil
    inputInterface = interface
  }

  mutating func transfer(_ transfer: RuleTarget.MarkTransfer) {
    switch transfer {
    case .save: connectionMark = mark
    case .restore: mark = connectionMark
    }
  }

  /// Whether a condition holds for the first packet of a connection.
  func fulfils(_ match: PacketMatch) -> Bool {
    switch match {
    case .inputInterface(let name): inputInterface.map { name.matches($0.description) } ?? false
    case .outputInterface(let name): outputInterface.map { name.matches($0.description) } ?? false
    case .source(let range): source.map(range.contains) ?? false
    case .destination(let range, let isNegated): (destination.map(range.contains) ?? false) != isNegated
    case .transport(let expected): transport == expected
    case .destinationPort(let range, let isNegated): range.contains(port) != isNegated
    case .destinationPortNotIn(let ports): !ports.contains(port)
    case .user(let account, let isNegated): isSender { user, _ in (user == account) != isNegated }
    case .group(let account, let isNegated): isSender { _, group in (group == account) != isNegated }
    case .mark(let expected, let isNegated): (mark == expected) != isNegated
    case .connectionMark(let expected): connectionMark == expected
    case .comment: true
    // The first packet is of no known connection, has no socket, and comes from a port that no rule names.
    case .sourcePort, .connection, .state, .socket: false
    }
  }

  /// Rules on accounts hold for packets on their way out alone: what arrives has no process.
  private func isSender(_ condition: (Account?, Account?) -> Bool) -> Bool {
    guard isSentHere, case .process(let user, let group) = origin else { return false }
    return condition(user, group)
  }
}
