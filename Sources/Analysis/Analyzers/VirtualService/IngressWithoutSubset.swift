import Resources
import YAML

/// A gateway's route to a host without a subset, while another VirtualService splits the host by subsets: that split
/// does not hold for what comes in through the gateway.
///
/// Source: Istio `pkg/config/analysis/analyzers/virtualservice/destinationhosts.go`, `analyzeSubset`; hosts are compared
/// there as they are written, here as the mesh knows them.
struct IngressWithoutSubset: Analyzer {
  let istioName: StaticString? = "virtualservice.DestinationHostAnalyzer"

  /// More splits of one host conflict anyway.
  private static let splitLimit = 8

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    guard mesh.objects(of: .virtualService).contains(where: { !$0.gatewayNodes.isEmpty }) else { return }
    let splits = Self.splits(in: mesh)
    guard !splits.isEmpty else { return }
    for object in mesh.objects(of: .virtualService) where !object.gatewayNodes.isEmpty {
      var told: Set<MeshObject> = []
      for entry in object.httpRoutes.flatMap({ $0.elements("route") }) {
        guard let destination = entry.member("destination"), destination.memberText("subset").isEmpty,
          let host = destination.member("host")
        else { continue }
        for other in splits[mesh.qualified(host.text, in: object.namespace)] ?? [] where told.insert(other).inserted {
          report.add(
            .ingressRouteRulesNotAffected,
            "requests through the gateway go to all of \(host.text): the subsets of \(other.origin) do not hold for them",
            at: host,
            of: object,
            notes: [Finding.Note("the subsets are chosen here", at: other.nameNode)]
          )
        }
      }
    }
  }

  /// The VirtualServices that send a host of their own to a subset, by the host.
  private static func splits(in mesh: Mesh) -> [QualifiedHost: [MeshObject]] {
    var splits: [QualifiedHost: [MeshObject]] = [:]
    for object in mesh.objects(of: .virtualService) {
      var targets: Set<QualifiedHost> = []
      for entry in object.httpRoutes.flatMap({ $0.elements("route") }) {
        guard let destination = entry.member("destination"), !destination.memberText("subset").isEmpty else { continue }
        targets.insert(mesh.qualified(destination.memberText("host"), in: object.namespace))
      }
      guard !targets.isEmpty else { continue }
      let hosts = Set(object.hostNodes.map { mesh.qualified($0.text, in: object.namespace) })
      for host in hosts.intersection(targets) where splits[host, default: []].count < splitLimit {
        splits[host, default: []].append(object)
      }
    }
    return splits
  }
}
