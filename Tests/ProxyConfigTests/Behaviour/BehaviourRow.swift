/// One row of the translation: rules for a host of its own, and what then comes back for requests.
struct BehaviourRow: Sendable {
  /// What is sent, and the answer: the status, the headers asked for, the body.
  struct Exchange: Sendable {
    let ask: Ask
    let answer: String
  }

  let name: String
  /// The list under `http` of the VirtualService.
  let rules: String
  let exchanges: [Exchange]

  init(_ name: String, _ rules: String, _ exchanges: [(Ask, String)]) {
    self.name = name
    self.rules = rules
    self.exchanges = exchanges.map { Exchange(ask: $0.0, answer: $0.1) }
  }

  /// The host that the rules are for.
  var host: String { "\(name).test" }

  /// Its VirtualService.
  var manifest: String {
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: \(name)}
    spec:
      hosts: [\(host)]
      http:
    \(rules.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n"))
    """
  }

  /// What rows make of one mesh in one Envoy that is not as they say, by row and request.
  static func failures(_ rows: [BehaviourRow], in envoy: RunningEnvoy) throws -> [String] {
    let exchanges = rows.flatMap { row in row.exchanges.map { (row, $0) } }
    let answers = try envoy.answers(to: exchanges.map { ($0.0.host, $0.1.ask) })
    return zip(exchanges, answers).compactMap { pair, answer in
      let (row, exchange) = pair
      guard answer != exchange.answer else { return nil }
      let asked = ([exchange.ask.method, exchange.ask.path] + exchange.ask.headers).joined(separator: " ")
      return "\(row.name): \(asked)\n  gives \(answer)\n  not   \(exchange.answer)"
    }
  }
}
