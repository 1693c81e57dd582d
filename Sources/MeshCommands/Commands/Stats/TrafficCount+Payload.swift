import Metrics
import Output

extension TrafficCount {
  /// The count for programs; keys may be added, never renamed.
  var payload: JSONValue {
    [
      "seconds": .double(seconds),
      "sources": .array(sources.map { .string($0) }),
      "silent": .array(silent.map { ["name": .string($0.name), "reason": .string($0.reason)] }),
      "warnings": .array(warnings.map { .string($0) }),
      "items": .array(windows.map(\.payload)),
    ]
  }
}

extension TrafficWindow {
  fileprivate var payload: JSONValue {
    var members = [JSONValue.Member("kind", .string(subject.kind))] + subject.members
    members += [
      JSONValue.Member("seconds", .double(seconds)),
      JSONValue.Member("success", successPayload),
      JSONValue.Member("requests", .integer(Int64(clamping: requests))),
      JSONValue.Member("failures", .integer(Int64(clamping: failures))),
      JSONValue.Member("requestsPerSecond", .double(rate.perSecond)),
      JSONValue.Member("latency", latencyPayload),
      JSONValue.Member("openConnections", openConnections.map { .integer(Int64(clamping: $0)) } ?? .null),
      JSONValue.Member("counts", .object(Self.counterNames.map { JSONValue.Member($1, count(of: $0)) })),
      JSONValue.Member("sawReset", .bool(sawReset)),
    ]
    return .object(members)
  }

  private static let counterNames: [(TrafficCounter, String)] = [
    (.informational, "1xx"), (.successful, "2xx"), (.redirection, "3xx"), (.clientError, "4xx"), (.serverError, "5xx"),
    (.grpcFailure, "grpcFailures"), (.abandoned, "abandoned"), (.retry, "retries"), (.timeout, "timeouts"),
    (.overflow, "overflows"), (.connection, "connections"), (.connectionFailure, "connectFailures"),
  ]

  private func count(of counter: TrafficCounter) -> JSONValue { .integer(Int64(clamping: self[counter])) }

  private var successPayload: JSONValue {
    let state =
      switch success {
      case .noData: "no-data"
      case .noTraffic: "no-traffic"
      case .measured: "measured"
      }
    return ["state": .string(state), "ratio": success.ratio.map { .double($0) } ?? .null]
  }

  private var latencyPayload: JSONValue {
    guard latency.quantile(0.5) != nil else { return .null }
    let isOfWindow = if case .measured = latency { true } else { false }
    var members = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)].map { name, share in
      JSONValue.Member(name, latency.quantile(share).map { .double($0.milliseconds) } ?? .null)
    }
    members.append(JSONValue.Member("unit", "ms"))
    members.append(JSONValue.Member("samples", latency.count.map { .integer(Int64(clamping: $0)) } ?? .null))
    members.append(JSONValue.Member("sinceStart", .bool(!isOfWindow)))
    return .object(members)
  }
}

extension TrafficSubject {
  fileprivate var members: [JSONValue.Member] {
    switch self {
    case .listener(let name), .cluster(let name): [JSONValue.Member("name", .string(name))]
    case .route(let virtualHost, let name):
      [JSONValue.Member("virtualHost", .string(virtualHost)), JSONValue.Member("name", .string(name))]
    case .outbound(let destination), .inbound(let destination):
      [
        JSONValue.Member("host", .string(destination.host)),
        JSONValue.Member("port", destination.port.map { .integer(Int64($0)) } ?? .null),
        JSONValue.Member("subset", .string(destination.subset)),
      ]
    }
  }
}
