import HTTP
import IstiodDebug
import Kubernetes
import Preflight
import YAML

/// Asks istiod which proxies are connected to it, and what they have of their configuration.
struct IstiodInquiry {
  /// More than the answer about 10,000 proxies.
  private static let answerLimit = 256 << 20
  /// How long an address may take that a person gave.
  private static let patience = Duration.seconds(30)

  private let client: APIClient
  private let istioNamespace: String
  private let istiod: HTTPURL?

  /// - Parameter istiod: where an istiod is asked; nil asks those of the cluster.
  init(_ client: APIClient, istioNamespace: String, istiod: HTTPURL?) {
    self.client = client
    self.istioNamespace = istioNamespace
    self.istiod = istiod
  }

  /// The proxies of all istiods together: each knows of those that are connected to itself.
  func connectedProxies(of planes: Fact<[ControlPlane]>) async -> Fact<[ProxySync]> {
    if let istiod { return await proxies(of: istiod) }
    switch planes {
    case .unasked(let reason): return .unasked(reason)
    case .unknown(let reason, let cure): return .unknown(reason, cure: cure)
    case .known(let planes) where planes.isEmpty:
      return .unknown(
        "there is no istiod in namespace \(istioNamespace)",
        cure: "name it with --istio-namespace or --istiod"
      )
    case .known: break
    }
    do throws(APIError) {
      return try await proxies(of: try await pods())
    } catch {
      return .unknown(error.message, cure: error.cure ?? otherWay)
    }
  }

  private var otherWay: String {
    "run kubectl -n \(istioNamespace) port-forward deploy/istiod \(SyncReport.port), then repeat with "
      + "--istiod http://localhost:\(SyncReport.port)"
  }

  /// The pods of istiod that are ready.
  private func pods() async throws(APIError) -> [String] {
    var names: [String] = []
    let selection = Selection(namespace: istioNamespace, labels: ControlPlane.selector)
    var pages = client.list(.pods, selection).makeAsyncIterator()
    while let element = try await pages.next() {
      if element.isRestart { names = [] }
      names += element.page.items.filter { Self.isReady($0.node) }.map(\.name)
    }
    return names
  }

  private static func isReady(_ pod: Node) -> Bool {
    (pod.member("status")?.member("conditions")?.items.map { $0 } ?? []).contains {
      $0.member("type")?.text == "Ready" && $0.member("status")?.text == "True"
    }
  }

  private func proxies(of pods: [String]) async throws(APIError) -> Fact<[ProxySync]> {
    guard !pods.isEmpty else {
      return .unknown(
        "no istiod in namespace \(istioNamespace) is ready",
        cure: "see kubectl -n \(istioNamespace) get pods"
      )
    }
    var proxies: [ProxySync] = []
    for pod in pods {
      let answer = try await client.answer(
        ofPod: pod,
        namespace: istioNamespace,
        port: SyncReport.port,
        path: SyncReport.path,
        limit: Self.answerLimit
      )
      switch read(answer, from: "\(pod).\(istioNamespace)") {
      case .known(let some): proxies += some
      case .unknown, .unasked: return read(answer, from: "\(pod).\(istioNamespace)")
      }
    }
    return .known(proxies)
  }

  private func proxies(of istiod: HTTPURL) async -> Fact<[ProxySync]> {
    let transport = CurlTransport(
      TransportSettings(timeouts: Timeouts(overall: Self.patience), trace: client.connection.settings.trace)
    )
    do throws(HTTPError) {
      let answer = try await transport.get(istiod.appending(SyncReport.path), limit: Self.answerLimit)
      return read(answer, from: istiod.authority)
    } catch {
      return .unknown("\(istiod.authority): \(error.description)", cure: "check the address after --istiod")
    }
  }

  private func read(_ answer: WholeResponse, from server: String) -> Fact<[ProxySync]> {
    guard answer.status == 200 else {
      return .unknown("\(server) answers /debug/syncz with status \(answer.status)", cure: otherWay)
    }
    do { return .known(try SyncReport(parsing: answer.body).proxies) } catch {
      return .unknown("the answer of \(server) cannot be read: \(error.message)", cure: "check that it is an istiod")
    }
  }
}
