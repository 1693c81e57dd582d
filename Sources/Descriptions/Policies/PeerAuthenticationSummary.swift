import Output
import ProxyConfig

/// What istioctl tells about mutual TLS between the workload and its clients.
struct PeerAuthenticationSummary {
  private let authentication: PeerAuthentication

  init(_ authentication: PeerAuthentication) { self.authentication = authentication }

  /// istioctl's lines (istio `istioctl/pkg/describe/describe.go`, `printPeerAuthentication` and `printConfigs`).
  var lines: [Line] {
    var lines = [
      Line("Effective PeerAuthentication:", .heading),
      Line("Workload mTLS mode: \(authentication.general.rawValue)", indent: 3),
    ]
    if !authentication.ports.isEmpty {
      lines.append(Line("Port Level mTLS mode:", indent: 3))
      lines += ports.map { Line("\($0.key): \($0.value.rawValue)", indent: 6) }
    }
    guard !authentication.applied.isEmpty else { return lines }
    let names = authentication.applied.map { "\($0.name).\($0.namespace)" }
    return lines + [
      Line("Applied PeerAuthentication:", .heading), Line(names.joined(separator: ", "), indent: 3),
    ]
  }

  /// istioctl has them in any order.
  private var ports: [(key: Int, value: PeerAuthenticationRule.Mode)] {
    authentication.ports.sorted { $0.key < $1.key }
  }

  /// For programs.
  var payload: JSONValue {
    [
      "mode": .string(authentication.general.rawValue),
      "ports": .object(ports.map { .init("\($0.key)", .string($0.value.rawValue)) }),
      "applied": .array(authentication.applied.map { .string("\($0.name).\($0.namespace)") }),
    ]
  }
}
