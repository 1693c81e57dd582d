import Diagnostics
import Resources
import YAML

/// Delegates that are not there, that have hosts and so are none, or that are kept from the namespace.
///
/// Source: Istio `pilot/pkg/model/virtualservice.go`, `mergeVirtualServicesIfNeeded`.
struct DelegateTargets: Analyzer {
  let istioName: StaticString? = nil

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    var near = NearNames()
    for object in mesh.objects(of: .virtualService) {
      for route in object.httpRoutes {
        guard let delegate = route.member("delegate"), let reference = DelegateReference(delegate, in: object) else {
          continue
        }
        let node = delegate.member("name") ?? delegate
        guard let target = mesh.object(.virtualService, reference.name, in: reference.namespace) else {
          reportUnknown(node, reference, of: object, in: mesh, &near, into: &report)
          continue
        }
        if let problem = Self.problem(with: target, for: object) {
          let notes = [Finding.Note("the delegate is here", at: target.nameNode)]
          report.add(.delegateNotFound, problem, at: node, of: object, severity: .warning, notes: notes)
        }
      }
    }
  }

  private static func problem(with target: MeshObject, for object: MeshObject) -> String? {
    if target == object { return nil }
    if !target.isDelegate { return "\(target.origin) has hosts and cannot be delegated to; remove its spec.hosts" }
    return target.isExported(to: object.namespace)
      ? nil : "\(target.origin) is not exported to the namespace \(object.namespace), so nothing is delegated to it"
  }

  private func reportUnknown(
    _ node: Node,
    _ reference: DelegateReference,
    of object: MeshObject,
    in mesh: Mesh,
    _ near: inout NearNames,
    into report: inout FindingReport
  ) {
    let name = near.nearest(to: reference.name, in: reference.namespace) {
      mesh.objects(of: .virtualService).filter { $0.namespace == reference.namespace && $0.isDelegate }.map(\.name)
    }
    // The set holds VirtualServices, if only this one; another namespace may be left out of it.
    let severity =
      reference.namespace == object.namespace
      ? nil
      : mesh.severity(
        ofMissing: .virtualService,
        in: reference.namespace
      )
    let cure = NameSuggestion(for: node, near: name)
    report.add(
      .delegateNotFound,
      "there is no VirtualService \(reference.name) in the namespace \(reference.namespace) here to delegate to"
        + cure.question,
      at: node,
      of: object,
      severity: severity.map { min(.warning, $0) },
      fixIts: cure.fixIts
    )
  }
}
