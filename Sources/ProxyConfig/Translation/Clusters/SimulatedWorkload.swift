/// A workload that runs nowhere: a listener inside of Envoy answers for it, naming its service and version.
///
/// It speaks HTTP at every port: what Envoy could say by itself over plain TCP is lost on its way between two of its own
/// listeners, since it closes the connection behind it.
struct SimulatedWorkload {
  /// `reviews v1`.
  let greeting: String
  let workload: String
  let origin: Origin

  init(_ endpoint: MeshEndpoint) {
    let service = ["app", "app.kubernetes.io/name"].lazy.compactMap { endpoint.labels[$0] }.first ?? endpoint.workload
    let version = ["version", "app.kubernetes.io/version"].lazy.compactMap { endpoint.labels[$0] }.first
    greeting = version.map { "\(service) \($0)" } ?? service
    workload = endpoint.workload
    origin = endpoint.origin
  }

  static func listenerName(_ endpoint: MeshEndpoint) -> String {
    "simulated|\(endpoint.namespace)|\(endpoint.workload)"
  }

  /// The listener, which only clusters of the same Envoy reach.
  func listener(named name: String) -> Listener {
    Listener(
      name,
      at: .internalListener(name: name, endpoint: ""),
      nil,
      chains: [FilterChain(filters: [.http(manager(name))], origin: origin)],
      origin: origin
    )
  }

  private func manager(_ name: String) -> HTTPProxy {
    let text = "\(greeting)\n"
    var route = Route(
      name: workload,
      match: RouteMatch(),
      action: .respond(DirectResponse(status: 200, body: .text(text))),
      origin: origin
    )
    let version = greeting.split(separator: " ").dropFirst().joined(separator: " ")
    route.headers.responseAdditions = [
      HeaderMutations.Addition(name: "content-type", value: "text/plain", overwrites: true),
      HeaderMutations.Addition(
        name: "x-meshctl-pod",
        value: "%DOWNSTREAM_LOCAL_ADDRESS_ENDPOINT_ID%",
        overwrites: true
      ),
      HeaderMutations.Addition(name: "x-meshctl-version", value: Self.literal(version), overwrites: true),
      HeaderMutations.Addition(name: "x-meshctl-workload", value: Self.literal(workload), overwrites: true),
    ]
    let host = VirtualHost(name: workload, domains: ["*"], routes: [route], origin: origin)
    let configuration = RouteConfiguration(name: name, virtualHosts: [host], ignoresPorts: false)
    var manager = HTTPProxy("\(name);", .inline(configuration))
    // A request may ask for a delay or a failure, so that time-outs and retries can be tried.
    manager.filters = [.requestedFault, .router]
    return manager
  }

  /// A text in which Envoy sees no command.
  private static func literal(_ text: String) -> String { text.replacing("%", with: "%%") }
}
