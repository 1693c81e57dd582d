import Resources
import YAML

/// Several VirtualServices of the sidecars for one host: which one holds is not defined.
struct ConflictingMeshHosts: Analyzer {
  let istioName: StaticString? = "virtualservice.ConflictingMeshGatewayHostsAnalyzer"

  private struct Claim {
    let object: MeshObject
    let node: Node
  }

  private struct ScopedHost: Hashable {
    /// The namespace that sees the host; `*` for all.
    let scope: String
    let host: QualifiedHost
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var claims: [ScopedHost: [Claim]] = [:]
    var order: [ScopedHost] = []
    for object in mesh.objects(of: .virtualService) where object.isBoundToMesh {
      let scopes = Self.scopes(of: object)
      for node in object.hostNodes {
        let host = mesh.qualified(node.text, in: object.namespace)
        for scope in scopes {
          let key = ScopedHost(scope: scope, host: host)
          if claims[key] == nil { order.append(key) }
          claims[key, default: []].append(Claim(object: object, node: node))
        }
      }
    }
    var told: Set<Node.Place> = []
    for key in order {
      guard let own = claims[key] else { continue }
      // What is for one namespace meets what is for all there; the finding is told of the narrower one.
      let wider = key.scope == "*" ? [] : claims[ScopedHost(scope: "*", host: key.host)] ?? []
      let objects = Set((own + wider).map(\.object))
      guard objects.count > 1 else { continue }
      for claim in own where told.insert(Node.Place(claim.node)).inserted {
        reportConflict(of: claim, with: own + wider, key.host, into: &report)
      }
    }
  }

  private func reportConflict(
    of claim: Claim,
    with claims: [Claim],
    _ host: QualifiedHost,
    into report: inout FindingReport
  ) {
    guard let other = claims.first(where: { $0.object != claim.object }) else { return }
    let others = Set(claims.map(\.object)).count - 1
    let more = others > 1 ? " and \(others - 1) more" : ""
    report.add(
      .conflictingMeshGatewayVirtualServiceHosts,
      "\(other.object.origin)\(more) has the host \(host.name) in the mesh too, and only one of them holds; merge them",
      at: claim.node,
      of: claim.object,
      notes: [Finding.Note("the same host is here", at: other.node)]
    )
  }

  private static func scopes(of object: MeshObject) -> Set<String> {
    let exportTo = object.spec?.elements("exportTo").map(\.text) ?? []
    if exportTo.isEmpty || exportTo.contains("*") { return ["*"] }
    return Set(exportTo.map { $0 == "." ? object.namespace : $0 })
  }
}
