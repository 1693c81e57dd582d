/// The servers of one port, of all the gateways that one proxy plays.
struct GatewayGroup {
  /// A server with its gateway.
  struct Member {
    let gateway: GatewayRule
    let server: GatewayRule.Server
  }

  private struct Place: Hashable, Comparable {
    let port: Int
    let bind: String

    static func < (left: Place, right: Place) -> Bool { (left.port, left.bind) < (right.port, right.bind) }
  }

  let port: Int
  let bind: String
  let members: [Member]

  /// The servers by port, in order of the ports.
  static func groups(_ gateways: [GatewayRule]) -> [GatewayGroup] {
    var members: [Place: [Member]] = [:]
    for gateway in gateways {
      for server in gateway.servers where server.port.protocolKind != .udp {
        let place = Place(port: server.port.number, bind: server.bind)
        members[place, default: []].append(Member(gateway: gateway, server: server))
      }
    }
    return members.sorted { $0.key < $1.key }.map { place, members in
      GatewayGroup(port: place.port, bind: place.bind, members: members)
    }
  }
}
