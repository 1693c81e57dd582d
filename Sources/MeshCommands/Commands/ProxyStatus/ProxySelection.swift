import IstiodDebug
import Kubernetes
import Output
import Resources

/// The proxies that a command line names.
struct ProxySelection: Sendable {
  /// The words of the command line, and the proxies that each may mean.
  private let wanted: [(word: String, proxies: Set<String>)]
  /// The namespace that all proxies are to be of; nil where names say which, and for all of them.
  private let namespace: String?

  /// - Parameters:
  ///   - namespace: what `--namespace` says.
  ///   - standardNamespace: the namespace of names that tell none.
  ///   - client: the cluster, for names of what makes pods; nil where there is none.
  init(
    _ names: [WorkloadName],
    namespace: String?,
    standardNamespace: String,
    _ client: APIClient?
  ) async throws(CommandError) {
    var wanted: [(word: String, proxies: Set<String>)] = []
    for name in names {
      let proxies: Set<String>
      if let kind = name.kind, !ResourceKind.pod.isCalled(kind) {
        guard let client else {
          throw .input("\(name.argument) can only be looked up in a cluster", next: "name pods, or leave out --istiod")
        }
        proxies = Set(try await ProxyPodSearch(client).pods(of: name).map(\.description))
      } else {
        proxies = [name.name, "\(name.name).\(standardNamespace)"]
      }
      wanted.append((name.argument, proxies))
    }
    self.wanted = wanted
    self.namespace = wanted.isEmpty ? namespace : nil
  }

  /// Whether proxies are named.
  var isNamed: Bool { !wanted.isEmpty }

  /// The proxies of an overview that are meant.
  func selected(of overview: ProxyOverview) -> ProxyOverview {
    if let namespace { return overview.filtered { $0.sync.namespace == namespace } }
    guard isNamed else { return overview }
    let all = wanted.reduce(into: Set<String>()) { $0.formUnion($1.proxies) }
    return overview.filtered { all.contains($0.sync.proxy) }
  }

  /// The words that mean no proxy of an overview.
  func missing(in overview: ProxyOverview) -> [String] {
    let known = Set(overview.proxies.map(\.sync.proxy))
    return wanted.filter { $0.proxies.isDisjoint(with: known) }.map(\.word)
  }

  /// A word that means no proxy is an error.
  func requireAll(in overview: ProxyOverview) throws(CommandError) {
    guard let first = missing(in: overview).first else { return }
    let near = NearestMatch.candidates(for: first, among: overview.proxies.map(\.sync.proxy))
    throw .notFound(
      "no proxy \(first) is connected to an istiod",
      next: near.isEmpty
        ? "list those that are with meshctl proxy-status" : "did you mean \(near.joined(separator: " or "))?"
    )
  }
}
