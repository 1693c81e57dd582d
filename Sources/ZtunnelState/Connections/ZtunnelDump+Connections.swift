public import Output

extension ZtunnelDump {
  /// istioctl's table of connections (istio `istioctl/pkg/writer/ztunnel/configdump/connections.go`).
  ///
  /// - Parameter showsAddresses: whether addresses stay as they are; otherwise those of services and workloads that are
  ///   known become names.
  public func connectionTable(
    _ filter: ConnectionFilter = ConnectionFilter(),
    showsAddresses: Bool = false
  ) -> TabbedTable {
    let titles = ["WORKLOAD", "DIRECTION", "LOCAL", "REMOTE", "REMOTE TARGET", "PROTOCOL"]
    var table = TabbedTable(titles: titles, gap: 1)
    let names = showsAddresses ? [:] : self.names
    let named = { (text: String) in
      guard let (host, port) = NetworkText.hostAndPort(text), let name = names[host] else { return text }
      return NetworkText.joined(name, port)
    }
    for state in states where filter.matches(state) {
      let name = "\(state.name).\(state.namespace)"
      for connection in filter.direction == .outbound ? [] : state.inbound {
        table.append([
          name, "Inbound", named(connection.destination), named(connection.source), connection.target,
          connection.protocolName,
        ])
      }
      for connection in filter.direction == .inbound ? [] : state.outbound {
        table.append([
          name, "Outbound", named(connection.source), named(connection.destination), named(connection.target),
          connection.protocolName,
        ])
      }
    }
    return table
  }

  /// Names by address; a service comes before a workload.
  private var names: [String: String] {
    var names: [String: String] = [:]
    for workload in workloads { workload.addresses.first.map { names[$0] = "\(workload.name).\(workload.namespace)" } }
    for service in services { service.addresses.first.map { names[NetworkText.address($0)] = service.host } }
    return names
  }
}
