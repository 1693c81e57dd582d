import Resources
import YAML

/// The condition of a RouteRule.
struct LegacyMatch {
  let source: LegacyService?
  let sourceNode: Node?
  /// The conditions on headers in the order of the text; `uri`, `authority`, `scheme` and `method` are no headers.
  let headers: [(name: String, value: TextCondition)]
  /// The condition on connections; nil for a rule on requests.
  let connection: Node?
  let isForDatagrams: Bool

  init(_ node: Node, in namespace: String, _ settings: ConversionSettings) {
    sourceNode = node.member("source")
    source = sourceNode.map { LegacyService($0, in: namespace, settings) }
    let pairs = node.member("request")?.member("headers")?.pairs.map { $0 } ?? []
    headers = pairs.compactMap { pair in
      pair.key.memberName.map { ($0, TextCondition(istio: pair.value.resolved)) }
    }
    connection = node.member("tcp")
    isForDatagrams = node.has("udp")
  }

  /// What is not a header among the names of headers.
  ///
  /// Source: Istio 0.7 `pilot/pkg/proxy/envoy/v1/header.go`.
  static let requestParts: Set<String> = ["uri", "authority", "scheme", "method"]
}
