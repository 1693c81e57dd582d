import Capture
import TestSupport

/// A packet that is sent into a captured pod, and what the walk is told about it.
struct SentPacket: CustomStringConvertible {
  private typealias Address = PodNetwork.Address

  private enum Origin {
    case pod(NetworkUser)
    case peer
  }

  private let origin: Origin
  private let transport: PacketTransport
  private let source: String?
  private let address: IPAddress
  private let port: UInt16
  private let interface: InterfaceName

  var family: IPFamily { address.family }

  var description: String { "\(origin) \(transport) \(source ?? "") -> \(address) \(port) by \(interface)" }

  /// Connects, which fails where nobody listens; the packet counts as soon as it is sent.
  func send(in network: PodNetwork) throws -> NetworkAnswer {
    let patience = 0.1
    switch origin {
    case .pod(let user):
      return try network.pod.connect(
        as: user,
        transport,
        from: source,
        to: address.description,
        port,
        patience: patience
      )
    case .peer:
      return try network.peer.connect(transport, from: source, to: address.description, port, patience: patience)
    }
  }

  /// The same packet for the walk.
  var packet: Packet {
    let transport: TransportProtocol = transport == .tcp ? .tcp : .udp
    let source = source.flatMap { try? IPAddress($0) }
    switch origin {
    case .pod(let user):
      let local = [Address.pod, Address.proxy, Address.podAside, Address.pod6, Address.proxy6].compactMap {
        try? IPAddress($0)
      }
      return Packet(
        from: .id(user.user),
        group: .id(user.group),
        transport,
        to: address,
        Port(port),
        source: source,
        localAddresses: local,
        interface: interface
      )
    case .peer:
      return Packet(arrivingAt: interface, transport, to: address, Port(port), source: source)
    }
  }

  private init?(
    _ origin: Origin,
    _ transport: PacketTransport = .tcp,
    from source: String? = nil,
    to text: String,
    _ port: UInt16,
    by name: String = "eth0"
  ) {
    guard let address = try? IPAddress(text), let interface = try? InterfaceName(name) else { return nil }
    self.origin = origin
    self.transport = transport
    self.source = source
    self.address = address
    self.port = port
    self.interface = interface
  }

  /// Packets of every kind that a pod sends and receives.
  static let table: [SentPacket] = (outbound + local + inbound + names).compactMap { $0 }

  private static let member = NetworkUser(user: 1000, group: 2000)
  private static let other = NetworkUser(user: 500, group: 3000)
  private static let groupMember = NetworkUser(user: 1000, group: 1337)

  private static let outbound: [SentPacket?] = [
    .init(.pod(.application), to: Address.peer, 9080),
    .init(.pod(.application), to: Address.peer, 443),
    .init(.pod(.application), to: Address.peer, 7777),
    .init(.pod(.application), to: Address.peer, 6005),
    .init(.pod(.application), to: Address.remote, 9080),
    .init(.pod(.application), to: Address.peerAside, 9080, by: "net1"),
    .init(.pod(.application), .udp, to: Address.peer, 9080),
    .init(.pod(.application), .udp, to: Address.peer, 7777),
    .init(.pod(.proxy), to: Address.peer, 9080),
    .init(.pod(.transparentProxy), to: Address.peer, 9080),
    .init(.pod(.root), to: Address.peer, 9080),
    .init(.pod(member), to: Address.peer, 9080),
    .init(.pod(other), to: Address.remote, 9080),
    .init(.pod(groupMember), to: Address.peer, 9080),
    .init(.pod(.application), to: Address.peer6, 9080),
    .init(.pod(.application), to: Address.remote6, 9080),
    .init(.pod(.proxy), to: Address.peer6, 9080),
  ]

  private static let local: [SentPacket?] = [
    .init(.pod(.application), to: "127.0.0.1", 8080),
    .init(.pod(.application), to: "127.0.0.2", 8080),
    .init(.pod(.application), to: Address.pod, 9080),
    .init(.pod(.proxy), to: "127.0.0.1", 8080),
    .init(.pod(.proxy), to: Address.pod, 9080),
    .init(.pod(.proxy), to: Address.pod, 15008),
    .init(.pod(.proxy), from: "127.0.0.6", to: Address.pod, 9080),
    .init(.pod(.transparentProxy), to: Address.pod, 9080),
    .init(.pod(.transparentProxy), from: "127.0.0.6", to: Address.pod, 9080),
    .init(.pod(.application), to: "::1", 8080),
    .init(.pod(.proxy), to: Address.pod6, 9080),
    .init(.pod(.proxy), from: "::6", to: Address.pod6, 9080),
  ]

  private static let inbound: [SentPacket?] = [
    .init(.peer, to: Address.pod, 9080),
    .init(.peer, to: Address.pod, 7500),
    .init(.peer, to: Address.pod, 15021),
    .init(.peer, to: Address.pod, 15008),
    .init(.peer, .udp, to: Address.pod, 9080),
    .init(.peer, to: Address.podAside, 9080, by: "net1"),
    .init(.peer, to: Address.pod6, 9080),
    .init(.peer, to: Address.pod6, 15090),
  ]

  private static let names: [SentPacket?] = [
    .init(.pod(.application), .udp, to: Address.nameServer, 53),
    .init(.pod(.application), to: Address.nameServer, 53),
    .init(.pod(.proxy), .udp, to: Address.nameServer, 53),
    .init(.pod(.application), .udp, to: "127.0.0.53", 53),
    .init(.pod(.application), .udp, to: Address.nameServer6, 53),
  ]
}
