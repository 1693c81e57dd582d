import Diagnostics
import Output
import ProxyConfig

extension CallExplanation {
  /// The explanation for programs; keys may be added, never renamed.
  var payload: JSONValue {
    let explanation = explanation
    var members: [JSONValue.Member] = [
      .init("request", request), .init("proxy", proxy), .init("outcome", .string(outcomeName)),
      .init("routed", .bool(explanation.isRouted)),
      .init("status", ownStatus.map { .integer(Int64($0)) } ?? .null),
      .init("listener", .optional(explanation.listener?.name)),
      .init("routeConfiguration", .optional(explanation.routes?.name)),
      .init("virtualHost", explanation.host.map(value) ?? .null),
      .init("passedOver", .array(explanation.passedOver.map(value))),
      .init("rule", explanation.route.map { value(ofRule: $0.label, $0.origin) } ?? .null),
    ]
    members += answer
    if !explanation.isRouted { members.append(.init("hosts", .array(hosts.map(JSONValue.string)))) }
    return .object(members)
  }

  private var request: JSONValue {
    [
      "method": .string(call.method.rawValue), "authority": .string(call.url.authority),
      "port": .integer(Int64(call.url.port)), "path": .string(explanation.request.target),
      "headers": .array(call.headers.map { ["name": .string($0.name), "value": .string($0.value)] }),
    ]
  }

  private var proxy: JSONValue {
    let labels = translation.identity.labels.sorted { $0.key < $1.key }
    return [
      "kind": .string(translation.identity.kind.rawValue), "namespace": .string(translation.identity.namespace),
      "labels": .object(labels.map { .init($0.key, .string($0.value)) }),
      "gateways": .array(gateways.map(JSONValue.string)),
    ]
  }

  private var outcomeName: String {
    switch explanation.outcome {
    case .unserved: "unserved"
    case .misspoken: "misspoken"
    case .passedOn: "passed-on"
    case .refused: "refused"
    case .unknownHost: "unknown-host"
    case .sentToTLS, .taken(_, .redirected): "redirected"
    case .noRule: "no-rule"
    case .taken(_, .forwarded): "forwarded"
    case .taken(_, .answered): "answered"
    case .taken(_, .preflight): "preflight"
    }
  }

  private func value(_ host: VirtualHost) -> JSONValue {
    .object(
      [.init("name", .string(host.name)), .init("domain", .optional(explanation.domain))] + members(of: host.origin)
    )
  }

  private func members(of origin: Origin?) -> [JSONValue.Member] {
    [
      .init("object", .optional(origin?.object)), .init("file", .optional(isCluster ? nil : origin?.source.name)),
      .init("line", isCluster ? .null : origin.map { .integer(Int64($0.position.line)) } ?? .null),
    ]
  }

  private func value(ofRule label: String, _ origin: Origin?) -> JSONValue {
    .object([.init("name", .string(label))] + members(of: origin))
  }

  private func value(_ rule: PassedOverRule) -> JSONValue {
    var reason: [JSONValue.Member] = [.init("message", .string(rule.sentence))]
    if case .unmet(let condition) = rule.reason {
      reason += [
        .init("condition", .string(condition.name)), .init("match", .string(condition.demand.name)),
        .init("wanted", .array(condition.demand.texts.map(JSONValue.string))),
        .init("inverted", .bool(condition.isInverted)), .init("found", .optional(condition.found)),
      ]
    }
    return .object([.init("name", .string(rule.label))] + members(of: rule.origin) + [.init("reason", .object(reason))])
  }

  // MARK: The answer

  private var answer: [JSONValue.Member] {
    switch explanation.outcome {
    case .unserved, .misspoken, .refused, .unknownHost, .noRule: return []
    case .sentToTLS(let location): return [.init("location", .string(location))]
    case .passedOn(let shares):
      return [.init("destinations", .array(shares.map { .object(members(of: $0.destination, $0.fraction)) }))]
    case .taken(let route, let answer):
      let common: [JSONValue.Member] = [
        .init("faults", route.fault.map(Self.value) ?? .null), .init("headers", Self.value(route.headers)),
      ]
      switch answer {
      case .redirected(_, let location): return [.init("location", .string(location))] + common
      case .answered, .preflight: return common
      case .forwarded(let forwarded): return members(of: forwarded) + common
      }
    }
  }

  private func members(of forwarded: ForwardedRequest) -> [JSONValue.Member] {
    let shares = forwarded.shares.map { share -> JSONValue in
      let own: [JSONValue.Member] = [
        .init("authority", .string(share.authority)), .init("headers", Self.value(share.headers)),
      ]
      return .object(members(of: share.destination, share.fraction) + own)
    }
    let mirrors = forwarded.mirrors.map { JSONValue.object(members(of: $0.destination, $0.share.fraction)) }
    let timeout = forwarded.action.timeout
    return [
      .init("destinations", .array(shares)), .init("path", .string(forwarded.target)),
      .init("timeout", timeout.nanoseconds == 0 ? .null : .string(timeout.text)),
      .init("retries", forwarded.action.retry.map(Self.value) ?? .null), .init("mirrors", .array(mirrors)),
    ]
  }

  private func members(of destination: RouteDestination, _ fraction: Double) -> [JSONValue.Member] {
    let endpoints = destination.endpoints.map { endpoint -> JSONValue in
      ["address": .string(endpoint.address.endpointName), "object": .optional(endpoint.origin?.object)]
    }
    let labels = destination.labels.sorted { $0.key < $1.key }
    return [
      .init("host", .string(destination.host)), .init("port", destination.port.map { .integer(Int64($0)) } ?? .null),
      .init("subset", .string(destination.subset)),
      .init("labels", .object(labels.map { .init($0.key, .string($0.value)) })),
      .init("percent", .double((fraction * 10_000).rounded() / 100)), .init("cluster", .string(destination.cluster)),
      .init("endpoints", .array(endpoints)),
    ]
  }
}

extension CallExplanation {
  fileprivate static func value(_ retry: RetryPolicy) -> JSONValue {
    [
      "attempts": .integer(retry.attempts), "on": .string(retry.retryOn),
      "statuses": .array(retry.statusCodes.map { .integer(Int64($0)) }),
      "perTryTimeout": .optional(retry.perTryTimeout?.text),
    ]
  }

  fileprivate static func value(_ fault: FaultInjection) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let delay = fault.delay {
      members.append(
        .init("delay", ["length": .string(delay.length.text), "percent": .double(delay.share.fraction * 100)])
      )
    }
    if let abort = fault.abort {
      let status: JSONValue.Member =
        switch abort.status {
        case .http(let status): .init("status", .integer(Int64(status)))
        case .grpc(let status): .init("grpcStatus", .integer(Int64(status)))
        }
      members.append(.init("abort", .object([status, .init("percent", .double(abort.share.fraction * 100))])))
    }
    return .object(members)
  }

  fileprivate static func value(_ mutations: HeaderMutations) -> JSONValue {
    func side(_ additions: [HeaderMutations.Addition], _ removals: [String]) -> JSONValue {
      func values(_ overwrites: Bool) -> JSONValue {
        let some = additions.filter { $0.overwrites == overwrites }
        return .array(some.map { ["name": .string($0.name), "value": .string($0.value)] })
      }
      return ["set": values(true), "add": values(false), "remove": .array(removals.map(JSONValue.string))]
    }
    return [
      "request": side(mutations.requestAdditions, mutations.requestRemovals),
      "response": side(mutations.responseAdditions, mutations.responseRemovals),
    ]
  }
}

extension JSONValue {
  /// A text, or nothing.
  fileprivate static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
