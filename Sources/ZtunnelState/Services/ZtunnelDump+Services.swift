public import Output

extension ZtunnelDump {
  /// istioctl's table of services (istio `istioctl/pkg/writer/ztunnel/configdump/services.go`).
  ///
  /// - Parameter namespace: those of one namespace alone.
  public func serviceTable(namespace: String? = nil) -> TabbedTable {
    let titles = ["NAMESPACE", "SERVICE NAME", "SERVICE VIP", "WAYPOINT", "ENDPOINTS"]
    var table = TabbedTable(titles: titles, gap: 1)
    let healthy = Set(workloads.filter(\.isHealthy).map(\.identifier))
    for service in services(namespace: namespace) {
      let addresses = service.addresses.map(NetworkText.address).joined(separator: ",")
      let count = service.endpoints.count { healthy.contains($0) }
      table.append([
        service.namespace, service.name, addresses, waypointName(service.waypoint),
        "\(count)/\(service.endpoints.count)",
      ])
    }
    return table
  }

  /// The services of a namespace, or all of them.
  public func services(namespace: String?) -> [ZtunnelService] {
    services.filter { service in namespace.map { NetworkText.isSame($0, service.namespace) } ?? true }
  }
}
