public import Analysis
import YAML

/// How a VirtualService names hosts: what its words mean, and how a destination is written.
public struct HostNaming: Sendable {
  private let namespace: String
  private let domain: String
  private let service: QualifiedHost?

  /// Takes the namespace of a VirtualService, the domain of the cluster, and the service whose subsets people know by
  /// their names alone.
  public init(namespace: String, domain: String, service: QualifiedHost? = nil) {
    self.namespace = namespace
    self.domain = domain
    self.service = service
  }

  /// What a destination means; nil when it has no host.
  func target(of destination: Value?) -> RouteTarget? {
    guard let host = destination?.field("host")?.string else { return nil }
    let subset = destination?.field("subset")?.string ?? ""
    return RouteTarget(QualifiedHost(host, in: namespace, domain: domain), subset: subset.isEmpty ? nil : subset)
  }

  /// A destination as others of the same host are written, with their port; else by the short name of its namespace.
  func destination(_ target: RouteTarget, like others: [Value]) -> Value {
    let like = others.first { self.target(of: $0)?.host == target.host }
    var destination: [Value.Entry] = [.init("host", like?.field("host") ?? .string(short(target.host)))]
    if let subset = target.subset { destination.append(.init("subset", .string(subset))) }
    if let port = like?.field("port") { destination.append(.init("port", port)) }
    return .mapping(destination)
  }

  /// The destinations of a rule, then those of its mirrors.
  func destinations(of rule: Value) -> [Value] {
    ((rule.field("route")?.items ?? []) + (rule.field("mirrors")?.items ?? [])).compactMap { $0.field("destination") }
      + [rule.field("mirror")].compactMap(\.self)
  }

  /// The short name that people know a destination by.
  func label(_ target: RouteTarget) -> String {
    guard let subset = target.subset else { return short(target.host) }
    return target.host == service ? subset : "\(subset)@\(short(target.host))"
  }

  private func short(_ host: QualifiedHost) -> String {
    let local = ".\(namespace).svc.\(domain)"
    return host.name.hasSuffix(local) ? String(host.name.dropLast(local.count)) : host.name
  }
}
