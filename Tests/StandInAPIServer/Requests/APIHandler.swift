import Foundation
import YAML

/// Answers requests: who asks, may they, what do they want.
struct APIHandler: Sendable {
  let configuration: StandInConfiguration
  let store: ObjectStore
  let pods: PodRuntime
  private let access: AccessControl

  init(configuration: StandInConfiguration, store: ObjectStore, pods: PodRuntime) {
    self.configuration = configuration
    self.store = store
    self.pods = pods
    access = AccessControl(configuration: configuration)
  }

  /// Who a request comes from; nil when that cannot be made out.
  func user(of request: HTTPRequest) -> String? { (try? access.user(of: request))?.name }

  func answer(_ request: HTTPRequest) -> HTTPAnswer {
    do throws(APIFailure) {
      return try answer(request, by: try access.user(of: request))
    } catch {
      return HTTPAnswer(error)
    }
  }

  private func answer(_ request: HTTPRequest, by user: StandInUser) throws(APIFailure) -> HTTPAnswer {
    switch request.path {
    case "/version": return HTTPAnswer(200, Self.version)
    case "/readyz", "/livez", "/healthz": return .text(200, "ok")
    default: break
    }
    let catalogue = store.catalogue
    if let answer = Discovery(catalogue: catalogue).answer(request) { return answer }
    guard let target = ResourceTarget(path: request.path, in: catalogue) else {
      return .text(404, "404 page not found\n")
    }
    try access.check(target.access(target.verb(of: request), by: user))
    if target.resource.plural == "selfsubjectaccessreviews" { return try review(request, user) }
    if let answer = try podAnswer(request, target, user) { return answer }
    let representation = try Representation(accept: request.header("Accept"))
    if request.method == "GET", target.name == nil || request.isSet("watch") {
      if request.isSet("watch") {
        let cache = configuration.hasWatchCache
        return try WatchRequest(request, target, representation, hasWatchCache: cache).answer(from: store)
      }
      return try ListRequest(request, target, representation).answer(from: store)
    }
    let object = ObjectRequest(
      request: request,
      target: target,
      representation: representation,
      configuration: configuration,
      store: store
    )
    return try object.answer()
  }

  private func review(_ request: HTTPRequest, _ user: StandInUser) throws(APIFailure) -> HTTPAnswer {
    guard let review = Value(parsing: request.body) else { throw .badRequest("the review cannot be read") }
    let manager = String((request.header("User-Agent") ?? "unknown").prefix { $0 != "/" })
    return HTTPAnswer(
      201,
      access.review(review, by: user, manager: manager, time: KubernetesTime.text(store.now))
    )
  }

  /// The answers that come from a pod itself rather than from the store.
  private func podAnswer(
    _ request: HTTPRequest,
    _ target: ResourceTarget,
    _ user: StandInUser
  ) throws(APIFailure) -> HTTPAnswer? {
    guard target.resource.plural == "pods", let name = target.name, let subresource = target.subresource,
      ["log", "portforward", "exec"].contains(subresource)
    else { return nil }
    // Since 1.35 upgrading takes the permission to create as well (AuthorizePodWebsocketUpgradeCreatePermission).
    if subresource != "log" { try access.check(target.access("create", by: user)) }
    let namespace = target.namespace ?? ""
    let pod = try store.read { (state) throws(APIFailure) in
      guard let pod = state.object(target.resource, namespace, name) else {
        throw APIFailure.notFound(target.resource, name)
      }
      return pod.value
    }
    return switch subresource {
    case "log": try LogRequest(request, pod: pod, namespace: namespace, name: name).answer(pods, now: store.now)
    case "exec": try ExecSession(request, namespace: namespace, pod: name).answer(pods)
    default: try PortForwardSession(request, namespace: namespace, pod: name).answer(pods)
    }
  }

  private static let version: Value = [
    "major": "1", "minor": "36", "emulationMajor": "1", "emulationMinor": "36", "minCompatibilityMajor": "1",
    "minCompatibilityMinor": "35", "gitVersion": "v1.36.2", "gitCommit": "standin", "gitTreeState": "clean",
    "buildDate": "1970-01-01T00:00:00Z", "goVersion": "go1.26.6", "compiler": "gc", "platform": "linux/amd64",
  ]
}
