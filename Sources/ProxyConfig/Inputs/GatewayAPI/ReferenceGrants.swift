import Resources
import YAML

/// Which routes may send to services of other namespaces.
///
/// Source: the Gateway API's `ReferenceGrant`; Istio `pilot/pkg/config/kube/gateway/references_collection.go`.
struct ReferenceGrants {
  private struct Grant: Hashable {
    let kind: String
    let from: String
    let to: String
    /// The name of the service; nil for all.
    let name: String?
  }

  private var grants: Set<Grant> = []

  init(_ objects: InputObjects) {
    for object in objects.of(.referenceGrant) {
      for from in object.spec?.elements("from") ?? [] {
        for to in object.spec?.elements("to") ?? [] where to.memberText("kind") == "Service" {
          let name = to.memberText("name")
          grants.insert(
            Grant(
              kind: from.memberText("kind"),
              from: from.memberText("namespace"),
              to: object.namespace,
              name: name.isEmpty ? nil : name
            )
          )
        }
      }
    }
  }

  /// Whether a route may send to a service.
  func permit(_ route: InputObject, service: String, in namespace: String) -> Bool {
    if route.namespace == namespace { return true }
    let kind = route.kind.kind
    return grants.contains(Grant(kind: kind, from: route.namespace, to: namespace, name: nil))
      || grants.contains(Grant(kind: kind, from: route.namespace, to: namespace, name: service))
  }
}
