import Analysis
import EnvoyAdmin
import HTTP
import Kubernetes
import MeshStores
import ProxyState
import Resources
import Rollouts
import Routing
import Supervision
import YAML

/// Asks a few proxies how they split the requests of a rollout. Those that do not answer soon are left out.
struct ProxyWeights: Sendable {
  /// How many proxies of a cluster are asked.
  private static let sampleSize = 3
  /// How long they may take.
  private static let patience = Duration.seconds(2)

  private let mesh: MeshOptions
  private let store: any MeshStore
  private let context: Context
  private let format: ErrorFormat

  init(_ mesh: MeshOptions, _ store: any MeshStore, in context: Context, _ format: ErrorFormat) {
    self.mesh = mesh
    self.store = store
    self.context = context
    self.format = format
  }

  /// What they have; nil where none can be asked, or none has the rule.
  func weights(of scene: RolloutScene, _ record: RolloutRecord) async -> ObservedWeights? {
    guard let split = scene.split(of: record) else { return nil }
    let limit = Deadline(after: Self.patience)
    let places = places(for: scene.scene)
    let answers = await withTaskGroup(of: (String, [Double])?.self) { group in
      for (name, place) in places {
        group.addTask {
          let answer = await limit.result { await Self.shares(of: split, at: place) }
          return (answer ?? nil).map { (name, $0) }
        }
      }
      var answers: [String: [Double]] = [:]
      for await answer in group {
        if let (name, shares) = answer { answers[name] = shares }
      }
      return answers
    }
    return answers.isEmpty ? nil : ObservedWeights(proxies: answers)
  }

  private static func shares(of split: RouteSplit, at place: ProxyPlace) async -> [Double]? {
    let selection = ProxySubject.routes(of: split.hosts).selection()
    guard let dump = try? await ProxyDump(of: place, [selection]).dump,
      let hosts = try? dump.virtualHosts(for: split.hosts)
    else { return nil }
    return hosts.lazy.compactMap { split.parts(in: VirtualHostState($0)) }.first
  }

  // MARK: Proxies

  private func places(for scene: RouteScene) -> [(name: String, place: ProxyPlace)] {
    guard store.hasServer else { return local.map { [("envoy", $0)] } ?? [] }
    guard let settings = try? UserSettings(in: context.environment),
      let choice = try? MeshChoice(mesh, environment: context.environment, settings: settings),
      case .cluster(let connection) = choice.mesh, let client = try? context.client(connection, format)
    else { return [] }
    let port = UInt16(clamping: PortNumber.administration.number)
    return Self.clients(in: scene).prefix(Self.sampleSize).map { pod in
      (pod.description, .pod(pod, client, port: port))
    }
  }

  /// The Envoy of a mesh of this machine, if it is up.
  private var local: ProxyPlace? {
    guard let directory = (store as? DirectoryStore)?.directory, let folder = context.stateFolder(of: store),
      let status = LocalStatus.current(of: folder), let address = try? AdminAddress(parsing: status.administration)
    else { return nil }
    return .local(address, LocalMesh(directory: directory, folder: folder))
  }

  /// Pods with a proxy that runs, those of other services first, since they are the ones that send requests.
  private static func clients(in scene: RouteScene) -> [ProxyPod] {
    let own = Set(
      scene.mesh.hosts.hosts(reachedBy: scene.service).flatMap { host -> [String] in
        guard let labels = host.object.spec?.member("selector")?.textMembers, !labels.isEmpty else { return [] }
        return scene.mesh.workloads.selected(by: labels, in: host.object.namespace).map(\.object.name)
      }
    )
    let pods = scene.mesh.objects(of: .pod).filter { pod in
      let containers = pod.spec.map { $0.elements("containers") + $0.elements("initContainers") } ?? []
      return containers.contains { $0.memberText("name") == "istio-proxy" }
        && pod.node.member("status")?.memberText("phase") == "Running"
    }
    return pods.sorted { (own.contains($0.name) ? 1 : 0, $0.name) < (own.contains($1.name) ? 1 : 0, $1.name) }
      .map { ProxyPod(name: $0.name, namespace: $0.namespace) }
  }
}

extension RolloutScene {
  /// The split of the rule as proxies are to have it; nil where the rule is gone, or is none for HTTP.
  fileprivate func split(of record: RolloutRecord) -> RouteSplit? {
    guard let rule = try? placed.rule(of: record) else { return nil }
    let weights = record.state.weights.map { Weight(Int64($0.weight)) ?? .zero }
    return scene.split(zip(record.rule.destinations, weights).map { ($0.target, $1) }, of: rule)
  }
}
