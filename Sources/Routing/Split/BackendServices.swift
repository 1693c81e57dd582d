public import Analysis
import Resources
import YAML

/// The Services that a rule of an HTTPRoute can send requests to as versions of one service: `reviews-v1` of `reviews`.
public struct BackendServices: Sendable {
  /// Why a word is no backend.
  public enum Problem: Error, Hashable, Sendable {
    /// Several Services could be meant.
    case ambiguous(String, [String])
  }

  /// The hosts of the versions, as far as they are in view.
  public let versions: Set<QualifiedHost>
  private let service: QualifiedHost
  private let known: [QualifiedHost: MeshObject?]
  private let namespace: String
  private let label: String
  private let domain: String

  /// Finds the versions of a service: Services of its namespace, and backends of the rule, that are called like it with
  /// a suffix, or that select some of its pods.
  ///
  /// - Parameters:
  ///   - namespace: the namespace in which words are names of Services.
  ///   - label: the label of pods that is their version.
  public init(of service: QualifiedHost, in rule: RouteRule, mesh: Mesh, namespace: String, label: String) {
    let domain = mesh.settings.clusterDomain
    self.service = service
    self.namespace = namespace
    self.label = label
    self.domain = domain
    var known: [QualifiedHost: MeshObject?] = [:]
    for destination in rule.destinations ?? [] { known[destination.target.host] = .some(nil) }
    for object in mesh.objects(of: .service) {
      let host = QualifiedHost(service: object.name, namespace: object.namespace, domain: domain)
      known[host] = .some(object)
    }
    self.known = known
    let own = (known[service] ?? nil)?.selector ?? [:]
    let place = ServicePlace(service, domain: domain)
    versions = Set(
      known.filter { host, object in
        guard let other = ServicePlace(host, domain: domain) else { return host == service }
        guard let place, other.namespace == place.namespace else { return false }
        if other.service == place.service || other.service.hasPrefix("\(place.service)-") { return true }
        guard !own.isEmpty, let selector = object?.selector else { return false }
        return own.allSatisfy { selector[$0.key] == $0.value }
      }
      .map(\.key)
    )
  }

  /// The Service that a word means: one of that name, else the one version of that suffix or of that label.
  public func host(called name: String) throws(Problem) -> QualifiedHost {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 || parts.count > 2 && parts[2] == "svc" {
      return QualifiedHost(service: parts[0], namespace: parts[1], domain: domain)
    }
    if parts.count > 2 { return QualifiedHost(whole: name) }
    let plain = QualifiedHost(service: name, namespace: namespace, domain: domain)
    guard known[plain] == nil, let place = ServicePlace(service, domain: domain) else { return plain }
    let meant = versions.filter { host in
      ServicePlace(host, domain: domain)?.service == "\(place.service)-\(name)"
        || (known[host] ?? nil)?.selector[label] == name
    }
    guard meant.count <= 1 else { throw .ambiguous(name, meant.map(\.name).sorted()) }
    if let host = meant.first { return host }
    // Without the Services in view, other versions tell no more than what it may be called.
    let suffixed = QualifiedHost(service: "\(place.service)-\(name)", namespace: place.namespace, domain: domain)
    let isWhole = name.hasPrefix("\(place.service)-")
    if isOutOfView, !isWhole, versions.contains(where: { $0 != service }) {
      throw .ambiguous(name, [suffixed.name, plain.name])
    }
    return plain
  }

  private var isOutOfView: Bool { known.values.allSatisfy { $0 == nil } }

  /// The port that a backend is to name: the one of the others if its Service has it, or else its only one.
  func port(of target: RouteTarget, beside others: [RuleDestination]) -> Int64? {
    let like = others.lazy.compactMap(\.port).first
    guard let service = known[target.host] ?? nil else { return like }
    let ports = service.spec?.elements("ports").compactMap { $0.member("port")?.integer } ?? []
    if let like, ports.contains(like) { return like }
    return ports.count == 1 ? ports.first : nil
  }
}

extension MeshObject {
  fileprivate var selector: [String: String] { spec?.member("selector")?.textMembers ?? [:] }
}
