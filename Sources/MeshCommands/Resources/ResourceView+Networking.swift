import MeshStores
import Output
import YAML

extension ResourceView {
  static let destinationRules = ResourceView(
    columns: [Column("HOST", minimumWidth: 12), Column("SUBSETS", minimumWidth: 8)]
  ) { resource in
    let subsets = resource.spec?.member("subsets").members.compactMap { $0.member("name").scalarText } ?? []
    return [Cell(resource.spec?.member("host").scalarText ?? ""), Cell(subsets.joined(separator: ","))]
  }

  static let gateways = ResourceView(
    columns: [Column("SELECTOR", minimumWidth: 8), Column("SERVERS", minimumWidth: 16)]
  ) { resource in
    let servers = resource.spec?.member("servers").members.map { server in
      let port = server.member("port")
      let number = port?.member("number").scalarText ?? ""
      let name = port?.member("protocol").scalarText.map { "\(number)/\($0)" } ?? number
      return "\(name) \(server.member("hosts").joinedTexts)"
    }
    return [Cell(resource.spec?.member("selector").joinedPairs ?? ""), Cell((servers ?? []).joined(separator: "; "))]
  }

  static let gatewayAPIGateways = ResourceView(
    columns: [Column("CLASS"), Column("ADDRESS"), Column("PROGRAMMED"), Column("LISTENERS", presence: .wide)]
  ) { resource in
    let addresses = resource.status?.member("addresses").members.compactMap { $0.member("value").scalarText } ?? []
    let programmed = resource.status?.member("conditions").members.first { condition in
      condition.member("type").scalarText == "Programmed"
    }
    let listeners = resource.spec?.member("listeners").members.map { listener in
      [listener.member("port").scalarText, listener.member("protocol").scalarText].compactMap(\.self)
        .joined(separator: "/")
    }
    return [
      Cell(resource.spec?.member("gatewayClassName").scalarText ?? ""), Cell(addresses.joined(separator: ",")),
      Cell(programmed?.member("status").scalarText ?? ""), Cell((listeners ?? []).joined(separator: ",")),
    ]
  }

  static let serviceEntries = ResourceView(
    columns: [Column("HOSTS", minimumWidth: 12), Column("LOCATION"), Column("RESOLUTION"), Column("PORTS")]
  ) { resource in
    let ports = resource.spec?.member("ports").members.map { port in
      [port.member("number").scalarText, port.member("protocol").scalarText].compactMap(\.self).joined(separator: "/")
    }
    return [
      Cell(resource.spec?.member("hosts").joinedTexts ?? ""),
      Cell(resource.spec?.member("location").scalarText ?? ""),
      Cell(resource.spec?.member("resolution").scalarText ?? ""), Cell((ports ?? []).joined(separator: ",")),
    ]
  }

  static let workloadEntries = ResourceView(
    columns: [Column("ADDRESS"), Column("LABELS", minimumWidth: 8)]
  ) { resource in
    [
      Cell(resource.spec?.member("address").scalarText ?? ""), Cell(resource.spec?.member("labels").joinedPairs ?? ""),
    ]
  }

  static let sidecars = ResourceView(
    columns: [Column("SELECTOR", minimumWidth: 8), Column("EGRESS", minimumWidth: 12)]
  ) { resource in
    let hosts = resource.spec?.member("egress").members.map { $0.member("hosts").joinedTexts } ?? []
    return [
      Cell(resource.spec?.member("workloadSelector")?.member("labels").joinedPairs ?? ""),
      Cell(hosts.joined(separator: ",")),
    ]
  }
}
