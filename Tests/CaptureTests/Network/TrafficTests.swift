import Capture
import Foundation
import TestSupport
import Testing

/// Sends real connections through real rules and a real proxy.
@Suite(.requires(.iptables), .requires(.envoy), .requires(.python))
struct TrafficTests {
  private typealias Address = PodNetwork.Address

  /// A connection and what has to answer it.
  private struct Connection {
    let purpose: String
    var isInbound = false
    var user = NetworkUser.application
    var transport = PacketTransport.tcp
    let address: String
    let port: UInt16
    let answer: String
  }

  private static var options: CaptureOptions {
    get throws {
      var options = CaptureOptions.sidecar
      options.excludedOutboundPorts = [PortRange(7777)]
      options.excludedOutboundRanges = [try CIDR("10.78.0.0/16"), try CIDR("fd78::/64")]
      options.nameQueries = .nameServers
      return options
    }
  }

  private static let connections4 = connections(
    peer: Address.peer,
    remote: Address.remote,
    names: Address.nameServer,
    pod: Address.pod,
    proxy: Address.proxy,
    passthrough: Address.inboundProxy,
    localhost: "127.0.0.1"
  )
  private static let connections6 = connections(
    peer: Address.peer6,
    remote: Address.remote6,
    names: Address.nameServer6,
    pod: Address.pod6,
    proxy: Address.proxy6,
    passthrough: Address.inboundProxy6,
    localhost: "::1"
  )

  private static func connections(
    peer: String,
    remote: String,
    names: String,
    pod: String,
    proxy: String,
    passthrough: String,
    localhost: String
  ) -> [Connection] {
    [
      .init(purpose: "outbound", address: peer, port: 9080, answer: "peer \(shown(peer)):9080 seen \(proxy)"),
      .init(
        purpose: "root's",
        user: .root,
        address: peer,
        port: 9080,
        answer: "peer \(shown(peer)):9080 seen \(proxy)"
      ),
      .init(
        purpose: "the proxy's",
        user: .proxy,
        address: peer,
        port: 9080,
        answer: "peer \(shown(peer)):9080 seen \(pod)"
      ),
      .init(purpose: "excluded port", address: peer, port: 7777, answer: "peer \(shown(peer)):7777 seen \(pod)"),
      .init(purpose: "excluded range", address: remote, port: 9080, answer: "peer \(shown(remote)):9080 seen \(pod)"),
      .init(
        purpose: "inbound",
        isInbound: true,
        address: pod,
        port: 9080,
        answer: "app \(shown(pod)):9080 seen \(passthrough)"
      ),
      .init(
        purpose: "inbound excluded",
        isInbound: true,
        address: pod,
        port: 15021,
        answer: "app \(shown(pod)):15021 seen \(peer)"
      ),
      .init(
        purpose: "localhost",
        address: localhost,
        port: 9080,
        answer: "app \(shown(localhost)):9080 seen \(localhost)"
      ),
      .init(purpose: "own address", address: pod, port: 9080, answer: "app \(shown(pod)):9080 seen \(pod)"),
      .init(
        purpose: "the proxy's to itself",
        user: .proxy,
        address: pod,
        port: 9080,
        answer: "app \(shown(pod)):9080 seen \(passthrough)"
      ),
      .init(purpose: "name", transport: .udp, address: names, port: 53, answer: "agent seen \(pod)"),
      .init(
        purpose: "the proxy's name",
        user: .proxy,
        transport: .udp,
        address: names,
        port: 53,
        answer: "names seen \(pod)"
      ),
      .init(purpose: "name by tcp", address: names, port: 53, answer: "agent \(shown(localhost)):15053 seen \(pod)"),
    ]
  }

  private static func shown(_ address: String) -> String { address.contains(":") ? "[\(address)]" : address }

  @Test(
    "proves with real connections who is captured and who is not, for IPv4 and IPv6",
    arguments: IptablesBackend.usable
  )
  func redirect(backend: IptablesBackend) throws {
    let servers = [Address.nameServer, Address.nameServer6].compactMap { try? IPAddress($0) }
    let script = CaptureScript(try Self.options, ipv6: .always, nameServers: servers)
    try CapturedPod.with(script, backend) { captured in
      try captured.require("--apply")
      try Self.serve(captured.network)
      _ = try captured.startProxy(as: .proxy)
      for connection in Self.connections4 + Self.connections6 {
        let origin = connection.isInbound ? captured.network.peer : captured.pod
        let answer = try origin.connect(
          as: connection.user,
          connection.transport,
          to: connection.address,
          connection.port
        )
        #expect(answer == .answered(connection.answer), "\(connection.purpose)")
      }
    }
  }

  @Test(
    "proves that TPROXY hands inbound connections to the proxy and the client's address to the application",
    arguments: IptablesBackend.usable
  )
  func transparent(backend: IptablesBackend) throws {
    var options = CaptureOptions.sidecar
    options.mode = .tproxy
    try CapturedPod.with(CaptureScript(options, ipv6: .always), backend) { captured in
      try captured.require("--apply")
      try Self.serve(captured.network)
      let proxy = try captured.startProxy(as: .transparentProxy, .transparent)
      let peer = captured.network.peer
      #expect(try peer.connect(to: Address.pod, 9080) == .answered("app \(Address.pod):9080 seen \(Address.peer)"))
      #expect(try proxy.connections(of: "inbound") == 1)
      #expect(try peer.connect(to: Address.pod6, 9080) == .answered("app [\(Address.pod6)]:9080 seen \(Address.peer6)"))
      #expect(try proxy.connections(of: "inbound6") == 1)
      let outbound = try captured.pod.connect(to: Address.peer, 9080)
      #expect(outbound == .answered("peer \(Address.peer):9080 seen \(Address.proxy)"))
      #expect(try peer.connect(to: Address.pod, 15021) == .answered("app \(Address.pod):15021 seen \(Address.peer)"))
      #expect(try proxy.connections(of: "inbound") == 1)
    }
  }

  /// Servers of the peer, of the application and of the agent, on all addresses.
  private static func serve(_ network: PodNetwork) throws {
    for address in ["0.0.0.0", "::"] {
      for port: UInt16 in [9080, 7777, 53] { try network.peer.serve("peer", .tcp, address, port) }
      for port: UInt16 in [9080, 15021] { try network.pod.serve("app", as: .application, .tcp, address, port) }
    }
    for address in [Address.nameServer, Address.nameServer6] { try network.peer.serve("names", .udp, address, 53) }
    for address in ["127.0.0.1", "::1"] {
      try network.pod.serve("agent", as: .proxy, .udp, address, 15053)
      try network.pod.serve("agent", as: .proxy, .tcp, address, 15053)
    }
  }
}
