import MeshStores
import Output
import YAML

extension ResourceView {
  static let services = ResourceView(
    columns: [
      Column("TYPE"), Column("CLUSTER-IP"), Column("PORT(S)", minimumWidth: 12),
      Column("SELECTOR", presence: .wide, minimumWidth: 8),
    ]
  ) { resource in
    let ports = resource.spec?.member("ports").members.map { port in
      let number = port.member("port").scalarText ?? ""
      return "\(number)/\(port.member("protocol").scalarText ?? "TCP")"
    }
    return [
      Cell(resource.spec?.member("type").scalarText ?? "ClusterIP"),
      Cell(resource.spec?.member("clusterIP").scalarText ?? "<none>"), Cell((ports ?? []).joined(separator: ",")),
      Cell(resource.spec?.member("selector").joinedPairs ?? ""),
    ]
  }

  static let workloads = ResourceView(
    columns: [Column("READY"), Column("UP-TO-DATE", alignment: .trailing), Column("VERSION")]
  ) { resource in
    // A number that the spec leaves out is one replica (apps/v1 DeploymentSpec.replicas).
    let wanted = resource.spec?.member("replicas").scalarText ?? "1"
    let ready = resource.status.map { $0.member("readyReplicas").scalarText ?? "0" } ?? "-"
    let current = resource.status.map { $0.member("updatedReplicas").scalarText ?? "0" } ?? "-"
    return [Cell("\(ready)/\(wanted)"), Cell(current), version(of: resource)]
  }

  static let daemonSets = ResourceView(
    columns: [Column("READY"), Column("UP-TO-DATE", alignment: .trailing), Column("VERSION")]
  ) { resource in
    let wanted = resource.status?.member("desiredNumberScheduled").scalarText ?? "-"
    let ready = resource.status?.member("numberReady").scalarText ?? "-"
    let current = resource.status?.member("updatedNumberScheduled").scalarText ?? "-"
    return [Cell("\(ready)/\(wanted)"), Cell(current), version(of: resource)]
  }

  private static func version(of resource: StoredResource) -> Cell {
    let labels = resource.spec?.member("template")?.member("metadata")?.member("labels")
    return Cell(labels?.member("version").scalarText ?? "")
  }

  static let pods = ResourceView(
    columns: [
      Column("READY"), Column("STATUS"), Column("RESTARTS", alignment: .trailing), Column("IP", presence: .wide),
      Column("NODE", presence: .wide),
    ]
  ) { resource in
    let statuses = resource.status?.member("containerStatuses").members ?? []
    let ready = statuses.count { $0.member("ready")?.boolean ?? false }
    let restarts = statuses.reduce(Int64(0)) { sum, status in
      sum.addingReportingOverflow(status.member("restartCount")?.integer ?? 0).partialValue
    }
    return [
      Cell("\(ready)/\(resource.spec?.member("containers").members.count ?? 0)"), Cell(PodPhase(of: resource).text),
      Cell(String(restarts)), Cell(resource.status?.member("podIP").scalarText ?? ""),
      Cell(resource.spec?.member("nodeName").scalarText ?? ""),
    ]
  }

  static let namespaces = ResourceView(
    columns: [Column("STATUS"), Column("INJECTION"), Column("REVISION")]
  ) { resource in
    let labels = resource.node.member("metadata")?.member("labels")
    return [
      Cell(resource.status?.member("phase").scalarText ?? ""), Cell(labels?.member("istio-injection").scalarText ?? ""),
      Cell(labels?.member("istio.io/rev").scalarText ?? ""),
    ]
  }
}
