import HTTP
import Kubernetes
import MeshStores
import Preflight
import Resources
import YAML

/// Finds out about a cluster what checks, and the versions of a mesh, need to know.
struct ClusterInspection {
  /// How many questions are under way at once.
  private static let width = 8

  private let client: APIClient
  private let istioNamespace: String
  private let inquiry: IstiodInquiry

  /// - Parameter istiod: where an istiod is asked; nil asks those of the cluster.
  init(_ client: APIClient, istioNamespace: String, istiod: HTTPURL? = nil) {
    self.client = client
    self.istioNamespace = istioNamespace
    inquiry = IstiodInquiry(client, istioNamespace: istioNamespace, istiod: istiod)
  }

  /// Asks for everything that checks judge; what a server that does not answer would know is left unasked.
  func facts(isBeforeInstallation: Bool) async -> ClusterFacts {
    var facts = ClusterFacts(
      namespace: client.connection.namespace,
      istioNamespace: istioNamespace,
      unknown: "the API server does not answer"
    )
    facts.connection = .known(name)
    facts.serverVersion = await fact { () async throws(APIError) in try await client.serverVersion().gitVersion }
    guard facts.serverVersion.content != nil else { return facts }
    async let kinds = kinds()
    async let planes = controlPlanes()
    facts.permissions = await permissions(
      isBeforeInstallation ? [.installing] : [.reading, .writing, .proxies],
      in: isBeforeInstallation ? istioNamespace : client.connection.namespace
    )
    (facts.kinds, facts.controlPlanes) = await (kinds, planes)
    guard !isBeforeInstallation else { return facts }
    async let injectors = injectors()
    async let proxies = proxies()
    async let connected = inquiry.connectedProxies(of: facts.controlPlanes)
    (facts.injectors, facts.proxies, facts.connectedProxies) = await (injectors, proxies, connected)
    return facts
  }

  /// The Deployments of istiod.
  func controlPlanes() async -> Fact<[ControlPlane]> {
    let deployments = APIResource(.deployment, version: "v1")
    return await all(of: deployments, .init(namespace: istioNamespace, labels: ControlPlane.selector)) {
      ControlPlane($0)
    }
  }

  /// The pods with a proxy, of all namespaces.
  func proxies() async -> Fact<[MeshProxy]> { await all(of: .pods, .init()) { MeshProxy($0) } }

  private var name: String {
    let server = "server \(client.connection.server.description)"
    return client.connection.contextName.map { "context \($0), \(server)" } ?? server
  }

  private func kinds() async -> Fact<[InstalledKind]> {
    let definitions = APIResource(.customResourceDefinition, version: "v1")
    return await all(of: definitions, .init()) { InstalledKind($0) }
  }

  private func injectors() async -> Fact<[InjectionWebhook]> {
    let configurations = APIResource(.mutatingWebhookConfiguration, version: "v1")
    return await all(of: configurations, .init(labels: InjectionWebhook.selector)) { InjectionWebhook($0) }
  }

  /// Keeps what is read from objects, page by page, and not the objects.
  private func all<Content: Sendable>(
    of resource: APIResource,
    _ selection: Selection,
    _ read: @escaping @Sendable (Node) -> Content?
  ) async -> Fact<[Content]> {
    await fact { () async throws(APIError) in
      var found: [Content] = []
      var pages = client.list(resource, selection) { read($0.node) }.makeAsyncIterator()
      while let element = try await pages.next() {
        if element.isRestart { found = [] }
        found += element.page.items.compactMap(\.self)
      }
      return found
    }
  }

  private func fact<Content: Sendable>(_ ask: () async throws(APIError) -> Content) async -> Fact<Content> {
    do throws(APIError) { return .known(try await ask()) } catch { return Self.unknown(error) }
  }

  private static func unknown<Content: Sendable>(_ error: APIError) -> Fact<Content> {
    .unknown(error.message, cure: error.cure ?? "see what meshctl get pods -v tells")
  }

  // MARK: Permissions

  private func permissions(
    _ groups: [PermissionGroup],
    in namespace: String
  ) async -> Fact<[RequiredPermission: Bool]> {
    let questions = groups.flatMap(\.permissions)
    let answers = await withTaskGroup(of: (RequiredPermission, Result<Bool, APIError>).self) { group in
      var answers: [(RequiredPermission, Result<Bool, APIError>)] = []
      for (place, question) in questions.enumerated() {
        if place >= Self.width, let answer = await group.next() { answers.append(answer) }
        group.addTask { (question, await ask(question, in: namespace)) }
      }
      for await answer in group { answers.append(answer) }
      return answers
    }
    var given: [RequiredPermission: Bool] = [:]
    for (question, answer) in answers {
      do throws(APIError) { given[question] = try answer.get() } catch { return Self.unknown(error) }
    }
    return .known(given)
  }

  private func ask(_ permission: RequiredPermission, in namespace: String) async -> Result<Bool, APIError> {
    let review = AccessReview(
      permission.verb,
      group: permission.group,
      resource: permission.resource,
      subresource: permission.subresource,
      namespace: permission.isNamespaced ? namespace : nil
    )
    do throws(APIError) { return .success(try await client.review(review).isAllowed) } catch {
      return .failure(error)
    }
  }
}
