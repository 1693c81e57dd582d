import HTTP
import IstiodDebug
import Kubernetes
import Preflight
import YAML

/// Asks the istiods of a mesh for a page of their debug interface: those of a cluster through port-forwards to their pods,
/// or one at an address.
struct IstiodPages: Sendable {
  private enum Place {
    case cluster(APIClient, revision: String?)
    case address(HTTPURL, HTTPTrace)
  }

  /// More than the answer about 10,000 proxies.
  private static let answerLimit = 256 << 20
  /// How long an address may take that a person gave.
  private static let patience = Duration.seconds(30)

  private let place: Place
  private let namespace: String

  /// The istiods of a cluster that are ready.
  ///
  /// - Parameter revision: those of this revision alone (label `istio.io/rev`).
  init(of client: APIClient, namespace: String, revision: String? = nil) {
    place = .cluster(client, revision: revision)
    self.namespace = namespace
  }

  /// The istiod at an address.
  ///
  /// - Parameter namespace: the namespace that its control plane is said to be in, for messages.
  init(at istiod: HTTPURL, trace: HTTPTrace, namespace: String) {
    place = .address(istiod, trace)
    self.namespace = namespace
  }

  /// What all of them answer; there is at least one.
  func answers(to page: IstiodPage) async throws(IstiodError) -> [IstiodAnswer] {
    switch place {
    case .address(let istiod, let trace): return [try await answer(to: page, at: istiod, trace)]
    case .cluster(let client, let revision):
      let pods = try await pods(client, revision)
      guard !pods.isEmpty else { throw .absent(namespace: namespace) }
      var answers: [IstiodAnswer] = []
      for pod in pods { answers.append(try await answer(to: page, of: pod, client)) }
      return answers
    }
  }

  /// What one of them answers: of several the first by name.
  func anyAnswer(to page: IstiodPage) async throws(IstiodError) -> IstiodAnswer {
    switch place {
    case .address(let istiod, let trace): return try await answer(to: page, at: istiod, trace)
    case .cluster(let client, let revision):
      guard let pod = try await pods(client, revision).min(by: { $0.name < $1.name }) else {
        throw .absent(namespace: namespace)
      }
      return try await answer(to: page, of: pod, client)
    }
  }

  /// What one of them answers, by the name of its pod.
  func answer(to page: IstiodPage, from istiod: String) async throws(IstiodError) -> IstiodAnswer {
    switch place {
    case .address(let istiod, let trace): try await answer(to: page, at: istiod, trace)
    case .cluster(let client, _): try await answer(to: page, of: Pod(name: istiod, revision: ""), client)
    }
  }

  private func answer(to page: IstiodPage, of pod: Pod, _ client: APIClient) async throws(IstiodError) -> IstiodAnswer {
    let response: WholeResponse
    do throws(APIError) {
      response = try await client.answer(
        ofPod: pod.name,
        namespace: namespace,
        port: SyncReport.port,
        path: page.path,
        parameters: page.parameters,
        limit: Self.answerLimit
      )
    } catch {
      throw .api(error)
    }
    try check(response, from: "\(pod.name).\(namespace)", page)
    return IstiodAnswer(istiod: pod.name, revision: pod.revision, body: response.body)
  }

  /// The reports about the proxies, each by the name of its istiod.
  func proxies() async throws(IstiodError) -> [(istiod: String, report: SyncReport)] {
    try Self.read(try await answers(to: .proxies)) { bytes throws(IstiodAnswerError) in try SyncReport(parsing: bytes) }
      .map { (istiod: $0.istiod, report: $0.content) }
  }

  /// The clusters that each watches.
  func clusters() async throws(IstiodError) -> RemoteClusterOverview {
    var watchers: [RemoteClusterOverview.Watcher] = []
    for answer in try await answers(to: .clusters) {
      do throws(IstiodAnswerError) {
        let report = try RemoteClusterReport(parsing: answer.body)
        watchers.append(.init(istiod: answer.istiod, revision: answer.revision, report))
      } catch {
        throw .unreadable(server: answer.istiod, error)
      }
    }
    return RemoteClusterOverview(watchers)
  }

  /// The services that each knows.
  func services() async throws(IstiodError) -> [(istiod: String, services: [KnownService])] {
    try Self.read(try await answers(to: .services)) { bytes throws(IstiodAnswerError) in
      try RegistryReport(parsing: bytes).services
    }
    .map { (istiod: $0.istiod, services: $0.content) }
  }

  /// What serves the services that each knows.
  func endpoints() async throws(IstiodError) -> [(istiod: String, endpoints: [KnownEndpoint])] {
    try Self.read(try await answers(to: .endpoints)) { bytes throws(IstiodAnswerError) in
      try EndpointReport(parsing: bytes).endpoints
    }
    .map { (istiod: $0.istiod, endpoints: $0.content) }
  }

  private static func read<Content>(
    _ answers: [IstiodAnswer],
    _ parse: ([UInt8]) throws(IstiodAnswerError) -> Content
  ) throws(IstiodError) -> [(istiod: String, content: Content)] {
    var contents: [(istiod: String, content: Content)] = []
    for answer in answers {
      do throws(IstiodAnswerError) { contents.append((answer.istiod, try parse(answer.body))) } catch {
        throw .unreadable(server: answer.istiod, error)
      }
    }
    return contents
  }

  private struct Pod {
    let name: String
    let revision: String
  }

  private func pods(_ client: APIClient, _ revision: String?) async throws(IstiodError) -> [Pod] {
    let labels = ControlPlane.selector + (revision.map { ",istio.io/rev=\($0)" } ?? "")
    var pods: [Pod] = []
    do throws(APIError) {
      var pages = client.list(.pods, Selection(namespace: namespace, labels: labels)).makeAsyncIterator()
      while let element = try await pages.next() {
        if element.isRestart { pods = [] }
        pods += element.page.items.filter { Self.isReady($0.node) }.map { pod in
          let labels = pod.node.member("metadata")?.member("labels")
          return Pod(name: pod.name, revision: labels?.value(forKey: "istio.io/rev")?.text ?? "")
        }
      }
    } catch {
      throw .api(error)
    }
    return pods
  }

  private static func isReady(_ pod: Node) -> Bool {
    (pod.member("status")?.member("conditions")?.items.map { $0 } ?? []).contains {
      $0.member("type")?.text == "Ready" && $0.member("status")?.text == "True"
    }
  }

  private func answer(
    to page: IstiodPage,
    at istiod: HTTPURL,
    _ trace: HTTPTrace
  ) async throws(IstiodError) -> IstiodAnswer {
    let transport = CurlTransport(TransportSettings(timeouts: Timeouts(overall: Self.patience), trace: trace))
    let response: WholeResponse
    do throws(HTTPError) {
      let url = istiod.appending(page.path).appending(page.parameters)
      response = try await transport.get(url, limit: Self.answerLimit)
    } catch {
      throw .address(istiod.authority, error)
    }
    try check(response, from: istiod.authority, page)
    return IstiodAnswer(istiod: istiod.authority, revision: "", body: response.body)
  }

  private func check(_ response: WholeResponse, from server: String, _ page: IstiodPage) throws(IstiodError) {
    guard response.status == 200 else {
      throw .refused(server: server, page: page, status: response.status, namespace: namespace)
    }
  }
}
