/// The first packet of a connection, or a datagram: what the rules decide on.
public struct Packet: Sendable, Hashable {
  /// Who sent it.
  public enum Origin: Sendable, Hashable {
    /// A process of the pod. No account means one that no rule names.
    case process(user: Account?, group: Account?)
    /// Someone beyond an interface of the pod.
    case network
  }

  /// Who sent it.
  public var origin: Origin
  /// Its protocol.
  public var transport: TransportProtocol
  /// Where it comes from, when that matters.
  public var source: IPAddress?
  /// Where it goes to; nil stands for the pod's own address as others see it.
  public var destination: IPAddress?
  /// The port that it goes to.
  public var port: Port
  /// The interface by which it arrives or leaves.
  public var interface: InterfaceName
  /// The mark that its sender gave it.
  public var mark: PacketMark?
  /// The version of IP, which the addresses decide when there are any.
  public let family: IPFamily

  /// Makes a packet of a process; what stays in the pod leaves by the loopback interface.
  ///
  /// - Parameters:
  ///   - localAddresses: the pod's addresses besides those of its loopback
  ///   - interface: what leads out of the pod
  public init(
    from user: Account?,
    group: Account?,
    _ transport: TransportProtocol = .tcp,
    to destination: IPAddress,
    _ port: Port,
    source: IPAddress? = nil,
    localAddresses: [IPAddress] = [],
    interface: InterfaceName
  ) {
    let staysLocal = destination.isLoopback || localAddresses.contains(destination)
    origin = .process(user: user, group: group)
    self.transport = transport
    // The kernel answers from the address that was asked, unless the process chose another one.
    self.source = source ?? (staysLocal ? destination : nil)
    self.destination = destination
    self.port = port
    self.interface = staysLocal ? .loopback : interface
    family = destination.family
  }

  /// Makes a packet that arrives at an interface, for the pod itself or for somebody behind it.
  public init(
    arrivingAt interface: InterfaceName,
    _ transport: TransportProtocol = .tcp,
    to destination: IPAddress?,
    _ port: Port,
    source: IPAddress? = nil,
    family: IPFamily = .ipv4
  ) {
    origin = .network
    self.transport = transport
    self.source = source
    self.destination = destination
    self.port = port
    self.interface = interface
    self.family = destination?.family ?? family
  }
}
