import Kubernetes
import YAML

/// Finds the pods of ztunnel that are meant.
struct ZtunnelSearch {
  /// The label that Istio's chart gives them.
  private static let selector = "app=ztunnel"

  private let choice: ZtunnelChoice
  private let client: APIClient

  init(_ choice: ZtunnelChoice, _ client: APIClient) {
    self.choice = choice
    self.client = client
  }

  /// All that are meant, those that are ready first.
  func places() async throws(CommandError) -> [ProxyPlace] {
    try await pods().map { .pod($0, client, port: UInt16(clamping: choice.port.number)) }
  }

  /// The one to ask: any that is ready, where none is named.
  func place() async throws(CommandError) -> ProxyPlace {
    guard let first = try await places().first else { throw absent }
    return first
  }

  private func pods() async throws(CommandError) -> [ProxyPod] {
    if let name = choice.pod { return [try await named(name)] }
    let fields = choice.node.map { "spec.nodeName=\($0)" } ?? ""
    let selection = Selection(namespace: choice.namespace.argument, labels: Self.selector, fields: fields)
    var found: [(isReady: Bool, pod: ProxyPod)] = []
    do throws(APIError) {
      var pages = client.list(.pods, selection).makeAsyncIterator()
      while let element = try await pages.next() {
        if element.isRestart { found = [] }
        found += element.page.items.map { pod in
          (Self.isReady(pod.node), ProxyPod(name: pod.name, namespace: pod.namespace ?? ""))
        }
      }
    } catch {
      throw .api(error)
    }
    guard !found.isEmpty else { throw absent }
    return found.sorted { ($0.isReady ? 0 : 1, $0.pod.name) < ($1.isReady ? 0 : 1, $1.pod.name) }.map(\.pod)
  }

  /// A name without a namespace is in that of ztunnels.
  private func named(_ name: WorkloadName) async throws(CommandError) -> ProxyPod {
    let dot = name.name.lastIndex(of: ".")
    let bare = dot.map { String(name.name[..<$0]) } ?? name.name
    let namespace = dot.map { String(name.name[name.name.index(after: $0)...]) } ?? choice.namespace.argument
    let pod: APIObject
    do throws(APIError) { pod = try await client.get(.pod(bare, namespace: namespace)) } catch { throw .api(error) }
    let labels = pod.node.member("metadata")?.member("labels")
    let containers = pod.node.member("spec")?.member("containers")?.items.map { $0.member("name")?.text } ?? []
    guard labels?.member("app")?.text == "ztunnel" || containers.contains("istio-proxy") && bare.hasPrefix("ztunnel")
    else {
      throw .input(
        "pod \(bare).\(namespace) is no ztunnel",
        next: "leave its name out, or list ztunnels with meshctl get pods -n \(namespace) -l \(Self.selector)"
      )
    }
    return ProxyPod(name: bare, namespace: namespace)
  }

  private static func isReady(_ pod: Node) -> Bool {
    (pod.member("status")?.member("conditions")?.items.map { $0 } ?? []).contains {
      $0.member("type")?.text == "Ready" && $0.member("status")?.text == "True"
    }
  }

  private var absent: CommandError {
    let place = choice.node.map { " on node \($0)" } ?? ""
    return .notFound(
      "there is no ztunnel in namespace \(choice.namespace.argument)\(place)",
      next: "name its namespace with --istio-namespace, or a saved dump with -f"
    )
  }
}

extension Context {
  /// The search for ztunnels of the cluster that options choose.
  func ztunnels(_ options: some ZtunnelPlaceOptions, _ format: ErrorFormat) throws(CommandError) -> ZtunnelSearch {
    let mesh = try MeshChoice(options.mesh, environment: environment, settings: try UserSettings(in: environment))
    guard case .cluster(let connection) = mesh.mesh else {
      throw .input(
        "a directory of manifests has no ztunnel",
        next: "name a cluster with --context, or a saved dump with -f"
      )
    }
    return ZtunnelSearch(options.ztunnel, try client(connection, format))
  }
}
