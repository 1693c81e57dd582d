import Resources
import YAML

/// Two PeerAuthentications for the same workloads of a namespace: the older one counts, and its age is in no file.
///
/// Source: Istio `pilot/pkg/model/authentication.go`, `addPeerAuthentication`, and the reference of PeerAuthentication.
struct ClashingPeerAuthentications: Analyzer {
  let istioName: StaticString? = nil

  private struct Scope: Hashable {
    let namespace: String
    let labels: [String: String]
    let cluster: String
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var first: [Scope: MeshObject] = [:]
    for policy in mesh.objects(of: .peerAuthentication) where !policy.name.isEmpty {
      let labels = policy.spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
      let scope = Scope(namespace: policy.namespace, labels: labels, cluster: policy.cluster)
      guard let other = first[scope] else {
        first[scope] = policy
        continue
      }
      guard other.name != policy.name else { continue }
      report.add(
        .clashingPeerAuthentication,
        "\(other.origin) is for the same workloads, and the older of both counts; merge them",
        at: policy.nameNode,
        of: policy,
        notes: [Finding.Note("the other is here", at: other.nameNode)]
      )
    }
  }
}
