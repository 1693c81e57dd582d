import Diagnostics
import Resources
import YAML

/// Routes that send to a Service of another namespace, which did not grant it.
///
/// Source: the Gateway API's reference, `ReferenceGrant`.
struct ReferenceGrants: Analyzer {
  let istioName: StaticString? = nil

  private struct Grant: Hashable {
    let namespace: String
    let group: String
    let kind: String
    let from: String
  }

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var all: Set<Grant> = []
    var named: [Grant: Set<String>] = [:]
    for object in mesh.objects(of: .referenceGrant) {
      let services = (object.spec?.elements("to") ?? []).filter {
        $0.memberText("group").isEmpty && $0.memberText("kind") == "Service"
      }
      for from in object.spec?.elements("from") ?? [] {
        let grant = Grant(
          namespace: object.namespace,
          group: from.memberText("group"),
          kind: from.memberText("kind"),
          from: from.memberText("namespace")
        )
        for service in services {
          let name = service.memberText("name")
          if name.isEmpty { all.insert(grant) } else { named[grant, default: []].insert(name) }
        }
      }
    }
    let given = Set(mesh.objects.map(\.namespace))
    for route in RouteReferences.routeKinds.flatMap(mesh.objects(of:)) {
      for backend in RouteReferences.backends(of: route) where RouteReferences.isService(backend) {
        let namespace = RouteReferences.namespace(of: backend, in: route)
        guard namespace != route.namespace, let node = backend.member("namespace") else { continue }
        let type = route.identity.type
        let grant = Grant(namespace: namespace, group: type.group, kind: type.kind, from: route.namespace)
        guard !all.contains(grant), named[grant]?.contains(backend.memberText("name")) != true else { continue }
        let message =
          "no ReferenceGrant of the namespace \(namespace) opens its Services to the kind \(type.kind) of \(route.namespace)"
        let severity: Severity? = given.contains(namespace) ? nil : .information
        report.add(.referenceNotGranted, message, at: node, of: route, severity: severity)
      }
    }
  }
}
