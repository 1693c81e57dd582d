public import Output

extension ZtunnelDump {
  /// istioctl's table of workloads (istio `istioctl/pkg/writer/ztunnel/configdump/workload.go`).
  public func workloadTable(_ filter: WorkloadFilter = WorkloadFilter()) -> TabbedTable {
    var table = TabbedTable(titles: ["NAMESPACE", "POD NAME", "ADDRESS", "NODE", "WAYPOINT", "PROTOCOL"], gap: 1)
    for workload in workloads where filter.matches(workload) {
      table.append([
        workload.namespace, workload.name, workload.addresses.first ?? "None", workload.machine,
        waypointName(workload.waypoint), workload.protocolName,
      ])
    }
    return table
  }
}
