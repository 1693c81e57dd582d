import Diagnostics
import Output
import Resources
import YAML

/// Routes of the Gateway API for a Gateway, a listener, a Service or a port that is not there.
///
/// Source: the Gateway API's reference, `ParentReference` and `BackendObjectReference`.
struct RouteReferences: Analyzer {
  let istioName: StaticString? = nil

  /// Among more names than this none is suggested, which keeps the time linear.
  private static let suggestionLimit = 500

  static let routeKinds: [ResourceKind] = [.httpRoute, .grpcRoute, .tcpRoute, .tlsRoute]

  func analyze(_ mesh: Mesh, into report: inout FindingReport) {
    for route in Self.routeKinds.flatMap(mesh.objects(of:)) {
      for parent in route.spec?.elements("parentRefs") ?? [] { checkParent(parent, of: route, in: mesh, into: &report) }
      for backend in Self.backends(of: route) { checkBackend(backend, of: route, in: mesh, into: &report) }
    }
  }

  /// The references of a route's rules to where requests go, mirrors among them.
  static func backends(of route: MeshObject) -> [Node] {
    let rules = route.spec?.elements("rules") ?? []
    let mirrors = rules.flatMap { $0.elements("filters") }.compactMap {
      $0.member("requestMirror")?.member("backendRef")
    }
    return rules.flatMap { $0.elements("backendRefs") } + mirrors
  }

  /// The namespace that a reference points into.
  static func namespace(of reference: Node, in route: MeshObject) -> String {
    reference.member("namespace")?.text ?? route.namespace
  }

  /// Whether a reference is to a Service, which is the default for backends.
  static func isService(_ reference: Node) -> Bool {
    reference.memberText("group").isEmpty && (reference.member("kind")?.text ?? "Service") == "Service"
  }

  private func checkParent(_ parent: Node, of route: MeshObject, in mesh: Mesh, into report: inout FindingReport) {
    guard parent.member("kind")?.text ?? "Gateway" == "Gateway", let name = parent.member("name") else { return }
    let namespace = Self.namespace(of: parent, in: route)
    guard let gateway = mesh.object(.gateway, name.text, in: namespace) else {
      return add("Gateway", name, namespace, .gateway, of: route, in: mesh, into: &report)
    }
    guard let section = parent.member("sectionName"), !section.text.isEmpty else { return }
    let listeners = (gateway.spec?.elements("listeners") ?? []).map { $0.memberText("name") }
    guard !listeners.contains(section.text) else { return }
    report.add(
      .gatewayReferenceNotFound,
      "\(gateway.origin) has no listener '\(section.text)', it has \(listeners.joined(separator: ", "))",
      at: section,
      of: route,
      notes: [Finding.Note("the Gateway is here", at: gateway.nameNode)]
    )
  }

  private func checkBackend(_ backend: Node, of route: MeshObject, in mesh: Mesh, into report: inout FindingReport) {
    guard Self.isService(backend), let name = backend.member("name") else { return }
    let namespace = Self.namespace(of: backend, in: route)
    guard let service = mesh.object(.service, name.text, in: namespace) else {
      return add("Service", name, namespace, .service, of: route, in: mesh, into: &report)
    }
    guard let port = backend.member("port"), let number = port.integer else { return }
    let numbers = (service.spec?.elements("ports") ?? []).compactMap { $0.member("port")?.integer }
    guard !numbers.contains(number) else { return }
    report.add(
      .gatewayReferenceNotFound,
      "\(service.origin) has no port \(number), it has \(numbers.map(String.init).joined(separator: ", "))",
      at: port,
      of: route,
      notes: [Finding.Note("the Service is here", at: service.nameNode)]
    )
  }

  private func add(
    _ word: String,
    _ name: Node,
    _ namespace: String,
    _ kind: ResourceKind,
    of route: MeshObject,
    in mesh: Mesh,
    into report: inout FindingReport
  ) {
    let objects = mesh.objects(of: kind)
    let names = objects.count > Self.suggestionLimit ? [] : objects.filter { $0.namespace == namespace }.map(\.name)
    let near = NearestMatch.candidates(for: name.text, among: names, limit: 1)
    let hint = near.first.map { ", did you mean \($0)" } ?? ""
    let severity = mesh.severity(ofMissing: kind, in: namespace)
    report.add(
      .gatewayReferenceNotFound,
      "no \(word) \(namespace)/\(name.text) is there\(hint)",
      at: name,
      of: route,
      severity: severity == .error ? nil : severity
    )
  }
}
