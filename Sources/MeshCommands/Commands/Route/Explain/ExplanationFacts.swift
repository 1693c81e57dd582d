import Output
import ProxyConfig

/// What is to be told of a request, as names and values.
struct ExplanationFacts {
  /// One thing, in one or more lines.
  struct Fact {
    let name: String
    let values: [String]

    init(_ name: String, _ values: String...) {
      self.name = name
      self.values = values
    }

    init(_ name: String, lines: [String]) {
      self.name = name
      values = lines
    }
  }

  /// Endpoints beyond this are counted.
  private static let endpointLimit = 6

  private let told: CallExplanation
  private let glyphs: Glyphs

  init(_ told: CallExplanation, _ glyphs: Glyphs) {
    self.told = told
    self.glyphs = glyphs
  }

  /// How the request comes to the rules.
  var way: [Fact] {
    let explanation = told.explanation
    var facts: [Fact] = []
    if !told.gateways.isEmpty { facts.append(Fact("gateway", lines: told.gateways)) }
    if let listener = explanation.listener { facts.append(Fact("listener", listener.name)) }
    if explanation.request.target != told.call.url.target {
      facts.append(Fact("path", "\(explanation.request.target), made regular"))
    }
    if explanation.isGuarded {
      facts.append(Fact("guard", "its AuthorizationPolicies and tokens are not looked at here"))
    }
    guard let host = explanation.host, !host.isLastResort else { return facts }
    let origin = host.origin.map { [told.text(of: $0)] } ?? []
    let domain = explanation.domain.map { ", by its domain \($0)" } ?? ""
    return facts + [Fact("virtual host", lines: [host.name + domain] + origin)]
  }

  /// What becomes of the request.
  var end: [Fact] {
    switch told.explanation.outcome {
    case .unserved: return [Fact("answer", "none: \(unserved)")] + hosts
    case .misspoken:
      let isEncrypted = told.explanation.request.scheme == "https"
      return [
        Fact(
          "answer",
          "none: the request \(isEncrypted ? "uses TLS, and the listener does not" : "is plain, and the listener wants TLS")"
        )
      ]
    case .passedOn(let shares): return passedOn(shares)
    case .refused: return [Fact("answer", "400 by Envoy: the path is none that it takes")]
    case .unknownHost: return [Fact("answer", "404 by Envoy: no virtual host takes \(told.call.url.authority)")] + hosts
    case .noRule: return [Fact("answer", "404 by Envoy: no rule takes the request")]
    case .sentToTLS(let location):
      return [Fact("answer", "301 by Envoy: the gateway wants TLS"), Fact("location", location)]
    case .taken(let route, let answer):
      return told.explanation.host?.isLastResort == true
        ? lastResort(answer) : faults(of: route) + facts(of: answer, route)
    }
  }

  private var unserved: String {
    let port = told.call.url.port
    guard let first = told.gateways.first else { return "nothing listens at port \(port)" }
    let ports = told.translation.gatewayPorts.filter { !Set($0.gateways).isDisjoint(with: told.gateways) }.map(\.port)
    let known = ports.isEmpty ? "" : "; it has \(Set(ports).sorted().map(String.init).joined(separator: ", "))"
    return "the gateway \(first) has no port \(port)\(known)"
  }

  private var hosts: [Fact] {
    let hosts = told.gateways.isEmpty || told.explanation.routes != nil ? told.hosts : []
    return hosts.isEmpty ? [] : [Fact("hosts", hosts.joined(separator: ", "))]
  }

  private func lastResort(_ answer: RouteAnswer) -> [Fact] {
    let host = told.call.url.authority
    switch answer {
    case .answered(let response):
      return [Fact("answer", "\(response.status) by Envoy: no service is called \(host)")] + hosts
    case .forwarded, .redirected, .preflight:
      return [Fact("to", "wherever \(host) leads, past the mesh: no service is called so")] + hosts
    }
  }

  private func passedOn(_ shares: [ConnectionShare]) -> [Fact] {
    let destinations = shares.map(\.destination)
    if destinations.contains(where: \.isBlackHole) {
      return [Fact("answer", "none: no service has port \(told.call.url.port), and the connection is closed")] + hosts
    }
    if destinations.contains(where: \.isBuiltIn) {
      let text = "wherever \(told.call.url.host) leads, past the mesh: no service has port \(told.call.url.port)"
      return [Fact("to", text)] + hosts
    }
    let lines = shares.flatMap { self.lines(of: $0.destination, $0.fraction) }
    return [Fact("to", lines: lines), Fact("requests", "are not looked at: the connection is passed on as it is")]
  }

  // MARK: The rule that takes it

  private func facts(of answer: RouteAnswer, _ route: Route) -> [Fact] {
    switch answer {
    case .preflight: return [Fact("answer", "200 by Envoy: what pages of other origins may do")]
    case .answered(let response): return [Fact("answer", "\(response.status) by Envoy")] + headers(route.headers)
    case .redirected(let status, let location):
      return [Fact("answer", "\(status) by Envoy"), Fact("location", location)] + headers(route.headers)
    case .forwarded(let forwarded): return facts(of: forwarded, route)
    }
  }

  private func facts(of forwarded: ForwardedRequest, _ route: Route) -> [Fact] {
    let request = told.explanation.request
    var facts = [Fact("to", lines: forwarded.shares.flatMap { lines(of: $0.destination, $0.fraction) })]
    if let status = told.ownStatus { facts.append(Fact("answer", "\(status) by Envoy: \(Self.reason(of: route))")) }
    if forwarded.target != request.target {
      facts.append(Fact("path", "\(request.target) \(glyphs.arrow) \(forwarded.target)"))
    }
    let hosts = Set(forwarded.shares.map(\.authority)).sorted()
    if hosts != [request.authority] {
      facts.append(Fact("host", "\(request.authority) \(glyphs.arrow) \(hosts.joined(separator: " or "))"))
    }
    facts.append(Fact("timeout", forwarded.action.timeout.nanoseconds == 0 ? "none" : forwarded.action.timeout.text))
    facts.append(Fact("retries", forwarded.action.retry.map(Self.text) ?? "none"))
    let mirrors = forwarded.mirrors.map { "\($0.share.percentage) to \(Self.name(of: $0.destination))" }
    if !mirrors.isEmpty { facts.append(Fact("copies", lines: mirrors)) }
    let own = forwarded.shares.flatMap { share in
      lines(of: share.headers).map {
        "\(share.destination.subset.isEmpty ? share.destination.host : share.destination.subset): \($0)"
      }
    }
    return facts + headers(route.headers) + (own.isEmpty ? [] : [Fact("headers", lines: own)])
  }

  /// Why nobody but the proxy answers.
  private static func reason(of route: Route) -> String {
    (route.fault?.abort?.share.fraction ?? 0) >= 1 ? "every request is let fail" : "nobody is there to answer"
  }

  private func faults(of route: Route) -> [Fact] {
    guard let fault = route.fault else { return [] }
    var lines: [String] = []
    if let delay = fault.delay {
      lines.append("\(delay.share.percentage) of the requests wait for \(delay.length.text)")
    }
    switch fault.abort?.status {
    case .http(let status)?: lines.append("\(fault.abort?.share.percentage ?? "") of the requests fail with \(status)")
    case .grpc(let status)?:
      lines.append("\(fault.abort?.share.percentage ?? "") of the requests fail with status \(status) of gRPC")
    case nil: break
    }
    return [Fact("faults", lines: lines)]
  }

  private func headers(_ mutations: HeaderMutations) -> [Fact] {
    let all = lines(of: mutations)
    return all.isEmpty ? [] : [Fact("headers", lines: all)]
  }

  private func lines(of mutations: HeaderMutations) -> [String] {
    func lines(_ additions: [HeaderMutations.Addition], _ removals: [String], _ side: String) -> [String] {
      additions.map { "\(side): \($0.overwrites ? "set" : "add") \($0.name): \($0.value)" }
        + removals.map { "\(side): remove \($0)" }
    }
    return lines(mutations.requestAdditions, mutations.requestRemovals, "request")
      + lines(mutations.responseAdditions, mutations.responseRemovals, "response")
  }

  private static func text(_ retry: RetryPolicy) -> String {
    let limit = retry.perTryTimeout.map { ", each within \($0.text)" } ?? ""
    let codes = retry.statusCodes.isEmpty ? "" : " (\(retry.statusCodes.map(String.init).joined(separator: ", ")))"
    return "\(retry.attempts)\(limit), on \(retry.retryOn.split(separator: ",").joined(separator: ", "))\(codes)"
  }

  /// `v1 of reviews.default.svc.cluster.local:9080`.
  static func name(of destination: RouteDestination) -> String {
    let host = destination.port.map { "\(destination.host):\($0)" } ?? destination.host
    return destination.subset.isEmpty ? host : "\(destination.subset) of \(host)"
  }

  private func lines(of destination: RouteDestination, _ fraction: Double) -> [String] {
    let labels = destination.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let suffix = labels.isEmpty ? "" : " (\(labels.joined(separator: ",")))"
    return ["\(WeightedShare.percentage(fraction)) \(Self.name(of: destination))\(suffix)", endpoints(of: destination)]
  }

  private func endpoints(of destination: RouteDestination) -> String {
    guard destination.isKnown else { return "which the proxy does not know" }
    if destination.endpoints.isEmpty { return destination.isOpenEnded ? "at any address" : "without a ready endpoint" }
    let names = destination.endpoints.prefix(Self.endpointLimit).map(\.address.endpointName)
    let more = destination.endpoints.count - names.count
    return "at \(names.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : "")
  }
}

extension Address {
  /// What an endpoint at the address is called.
  var endpointName: String {
    guard case .internalListener(let name, let endpoint) = self else { return text }
    return endpoint.isEmpty ? name : endpoint
  }
}

extension Fraction {
  /// The share in percent.
  var percentage: String { WeightedShare.percentage(fraction) }
}
