import Analysis
import ProxyConfig
import ProxyState
import Resources
import Routing
import YAML

/// The steps of a request that was followed through a proxy, and what awaits it at the other end.
struct PathSteps {
  private let explanation: Explanation
  private let translation: Translation
  private let mesh: DescribedMesh

  init(_ explanation: Explanation, _ translation: Translation, _ mesh: DescribedMesh) {
    self.explanation = explanation
    self.translation = translation
    self.mesh = mesh
  }

  var steps: [RequestPath.Step] {
    var steps: [RequestPath.Step] = []
    if let listener = explanation.listener { steps.append(.init(name: "listener", text: listener.name)) }
    if let host = explanation.host, !host.isLastResort {
      steps.append(.init(name: "host", text: host.name, place: host.origin.map(mesh.place)))
    }
    return steps + end
  }

  private var end: [RequestPath.Step] {
    switch explanation.outcome {
    case .unserved: [trouble("nothing listens at the port")]
    case .misspoken: [trouble("one side speaks TLS, the other does not")]
    case .refused: [trouble("400 by Envoy: it does not take the path")]
    case .unknownHost: [trouble("404 by Envoy: no virtual host takes the host")]
    case .noRule: [trouble("404 by Envoy: no rule takes the request")]
    case .sentToTLS(let location): [.init(name: "answer", text: "301 by Envoy to \(location)")]
    case .passedOn(let shares): shares.flatMap { arrival($0.destination, $0.fraction) }
    case .taken(let route, let answer): [rule(route)] + steps(of: answer)
    }
  }

  private func trouble(_ text: String) -> RequestPath.Step { .init(name: "answer", text: text, isTrouble: true) }

  private func rule(_ route: Route) -> RequestPath.Step {
    let passed = explanation.passedOver.count
    let others = passed == 0 ? "" : ", behind \(passed) that \(passed == 1 ? "does" : "do") not take it"
    return .init(name: "rule", text: route.label + others, place: route.origin.map(mesh.place))
  }

  private func steps(of answer: RouteAnswer) -> [RequestPath.Step] {
    switch answer {
    case .forwarded(let request): request.shares.flatMap { arrival($0.destination, $0.fraction) }
    case .redirected(let status, let location): [.init(name: "answer", text: "\(status) by Envoy to \(location)")]
    case .answered(let response): [.init(name: "answer", text: "\(response.status) by Envoy")]
    case .preflight: [.init(name: "answer", text: "200 by Envoy: it only asks what other origins may do")]
    }
  }

  /// The cluster, its endpoints, and what these ask of clients.
  private func arrival(_ destination: RouteDestination, _ share: Double) -> [RequestPath.Step] {
    let cluster = translation.clusters.first { $0.name == destination.cluster }
    let steps = [
      RequestPath.Step(
        name: "cluster",
        text: "\(Percent.text(share)) \(destination.cluster)",
        place: (cluster?.policyOrigin ?? cluster?.origin).map(mesh.place),
        isTrouble: cluster == nil
      ),
      endpoints(destination),
    ]
    guard let cluster, let (workload, port) = end(of: destination) else { return steps }
    return steps + [encryption(cluster, workload, port)] + policies(workload)
  }

  private func endpoints(_ destination: RouteDestination) -> RequestPath.Step {
    if destination.isOpenEnded { return .init(name: "endpoints", text: "any address that clients ask for") }
    let count = destination.endpoints.count
    if count == 0, !mesh.isCluster {
      // Manifests have workloads, which have no address yet.
      let host = QualifiedHost(whole: destination.host)
      let made = HostPods(of: host, in: mesh.mesh).readyCount(with: destination.labels)
      if made > 0 { return .init(name: "endpoints", text: made == 1 ? "1 pod" : "\(made) pods") }
    }
    if count == 0 { return .init(name: "endpoints", text: "none is ready: 503 by Envoy", isTrouble: true) }
    let names = destination.addresses.prefix(3).map(\.text).joined(separator: ", ")
    return .init(name: "endpoints", text: "\(count) ready: \(names)\(count > 3 ? ", …" : "")")
  }

  /// Some workload of a destination, and the port of it.
  private func end(of destination: RouteDestination) -> (workload: Workload, port: Int)? {
    for host in mesh.mesh.hosts.hosts(named: QualifiedHost(whole: destination.host)) where host.object.kind == .service
    {
      let selector = host.object.spec?.member("selector")?.textMembers ?? [:]
      guard !selector.isEmpty else { continue }
      let labels = selector.merging(destination.labels) { $1 }
      guard let found = mesh.mesh.workloads.selected(by: labels, in: host.object.namespace).first else { continue }
      let ports = (host.object.spec?.elements("ports") ?? []).compactMap(ServicePortForm.init)
      let port = ports.first { $0.number == destination.port }
      return (found, port?.target(in: PodForm(workload: found)) ?? destination.port ?? 0)
    }
    return nil
  }

  private func encryption(_ cluster: Cluster, _ workload: Workload, _ port: Int) -> RequestPath.Step {
    let policy = PeerAuthentication(mesh.input, namespace: workload.namespace, labels: workload.labels)
    let agreement = EncryptionAgreement(client: cluster.encryption, server: policy.mode(of: port))
    return .init(
      name: "mTLS",
      text: agreement.text,
      place: policy.decider.map { mesh.place(of: $0.origin) },
      isTrouble: agreement.isTrouble
    )
  }

  private func policies(_ workload: Workload) -> [RequestPath.Step] {
    let policies = ProxyView(mesh.identity(of: workload), in: mesh).authorizations
    let names = policies.map { "\($0.action.rawValue) \($0.name)" }
    return [.init(name: "authorization", text: names.isEmpty ? "none" : names.joined(separator: ", "))]
  }
}
