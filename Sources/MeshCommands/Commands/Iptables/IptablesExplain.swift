import ArgumentParsing
import Capture

/// `meshctl iptables explain`: the rules in plain words, and where a packet ends.
struct IptablesExplain: CaptureCommand {
  /// The flags of `meshctl iptables explain`.
  struct Options: CaptureCommandOptions {
    /// The protocols with ports.
    enum Transport: String, CaseIterable, ArgumentValue {
      case tcp, udp
    }

    var mesh = MeshOptions()
    var capture = CaptureChoices()
    var sender = PacketSender.application
    var destination: PacketEndpoint?
    var inbound: CaptureArgument<Port>?
    var transport = Transport.tcp
    var interface: CaptureArgument<InterfaceName>?
    var podAddresses: [CaptureArgument<IPAddress>] = []
    var source: CaptureArgument<IPAddress>?
    var format: PayloadFormat?

    static let flags: [Flag<Self>] = sourceFlags + packetFlags + captureFlags
    static let arguments: [Argument<Self>] = captureArguments

    static var exclusive: [[PartialKeyPath<Self>]] {
      exclusiveMeshes + [[\.destination, \.inbound], [\.sender, \.inbound]]
    }

    private static let packetFlags: [Flag<Self>] = [
      .value("from", "SENDER", \.sender, help: "who sends the packet: app, proxy, network, or USER:GROUP"),
      .value("to", "ADDRESS:PORT", \.destination, help: "where it goes"),
      .value("inbound", "PORT", \.inbound, help: "a packet from the network for a port of the pod"),
      .value("protocol", "PROTOCOL", \.transport, help: "its protocol"),
      .value("interface", "NAME", \.interface, help: "where it arrives or leaves; eth0 if not given"),
      .values("pod-ip", "ADDRESS", \.podAddresses, help: "an address of the pod: what goes there stays in it"),
      .value("source", "ADDRESS", \.source, help: "where it comes from"),
      .value("output", short: "o", "FORMAT", \.format, help: "write the explanation as data"),
    ]
  }

  static let declaration = CommandDeclaration(
    "explain",
    summary: "Tell what a pod's rules mean and where packets end",
    discussion: """
      Without a packet every rule is told in plain words. With --to or --inbound a packet is walked through the rules as \
      the kernel would: which rules it meets, which one decides, and where it ends. Nothing is sent, and no rule is set.

      A packet is the first one of a connection. One from app is of a process that no rule names; one from proxy is of \
      the proxy's user and group.
      """,
    examples: [
      Example("Tell what each rule is for", "meshctl iptables explain -f pod.yaml"),
      Example("Is this call captured?", "meshctl iptables explain -f pod.yaml --to 10.0.0.5:9080"),
      Example("And of a pod of a cluster?", "meshctl iptables explain deployment/reviews-v1 --to 10.0.0.5:9080"),
      Example("And the proxy's own?", "meshctl iptables explain -f pod.yaml --from proxy --to 10.0.0.5:9080"),
      Example("Does a probe reach the proxy?", "meshctl iptables explain -f pod.yaml --inbound 15021"),
      Example("What of a query for a name?", "meshctl iptables explain --names all --protocol udp --to 10.96.0.10:53"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func show(_ request: CaptureRequest, in context: Context) throws(CommandError) {
    guard let packet = packet(under: request.options) else {
      let report = RuleReport(request.rules(usesIPv6: request.ipv6 == .always), request.options)
      if let format = options.format {
        try context.show(report.json, as: format)
      } else {
        try context.write(report.text)
      }
      return
    }
    let usesIPv6 = request.ipv6 != .never && (request.ipv6 == .always || packet.family == .ipv6)
    let report = WalkReport(packet, sender: options.sender, request.rules(usesIPv6: usesIPv6), request.options)
    if let format = options.format { try context.show(report.json, as: format) } else { try context.write(report.text) }
  }

  /// The packet that was asked about, if one was.
  private func packet(under capture: CaptureOptions) -> Packet? {
    let transport: TransportProtocol = options.transport == .tcp ? .tcp : .udp
    let interface = options.interface?.item ?? .ethernet
    let source = options.source?.item
    if let port = options.inbound?.item {
      let address = options.podAddresses.first?.item
      return Packet(arrivingAt: interface, transport, to: address, port, source: source)
    }
    guard let destination = options.destination else { return nil }
    let ids: (user: Account?, group: Account?)
    switch options.sender {
    case .network:
      return Packet(arrivingAt: interface, transport, to: destination.address, destination.port, source: source)
    case .application: ids = (nil, nil)
    case .process(let user, let group): ids = (user, group)
    // A transparent proxy runs as root with the proxy's group (injection-template.yaml).
    case .proxy: ids = (capture.mode == .tproxy ? .id(0) : capture.proxyUsers.first, capture.proxyGroups.first)
    }
    return Packet(
      from: ids.user,
      group: ids.group,
      transport,
      to: destination.address,
      destination.port,
      source: source,
      localAddresses: options.podAddresses.map(\.item),
      interface: interface
    )
  }
}
