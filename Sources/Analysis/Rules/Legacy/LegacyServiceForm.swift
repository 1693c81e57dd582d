import Resources
import YAML

/// How the routing rules of `config.istio.io` name services.
///
/// Source: Istio 0.7 `pilot/pkg/model/validation.go`, `ValidateIstioService`.
struct LegacyServiceForm: ObjectRule {
  let kinds: [ResourceKind] = [.routeRule, .destinationPolicy]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let spec = object.spec else { return }
    var services = [spec.member("destination"), spec.member("source"), spec.member("mirror")]
    services.append(spec.member("match")?.member("source"))
    services += spec.member("route")?.items.map { $0.resolved.member("destination") } ?? []
    for service in services.compactMap(\.self) where service.kind == .mapping { check(service, object, &report) }
    for route in spec.member("route")?.items.map(\.resolved) ?? [] {
      LabelForm.check(route.member("labels"), of: object, into: &report)
    }
    if object.kind == .routeRule, let labels = spec.member("destination")?.filled("labels") {
      report.refuse("the destination of a RouteRule has no labels: write them below route", at: labels, of: object)
    }
  }

  private func check(_ service: Node, _ object: MeshObject, _ report: inout FindingReport) {
    LabelForm.check(service.member("labels"), of: object, into: &report)
    if let whole = service.written("service") {
      for node in [service.written("namespace"), service.written("domain")].compactMap(\.self) {
        report.refuse("service is the whole host '\(whole.text)' already: leave this out", at: node, of: object)
      }
      return
    }
    guard let name = service.written("name") else {
      // A source may be told by its labels alone.
      guard service.filled("labels") == nil else { return }
      return report.refuse("the reference names no service: write name or service", at: service, of: object)
    }
    for label in [name, service.written("namespace")].compactMap(\.self) where !DomainName.isLabel(label.text[...]) {
      report.refuse("'\(label.text)' is no label: write at most 63 letters, digits and '-'", at: label, of: object)
    }
  }
}
