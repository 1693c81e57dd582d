import TestSupport

/// Rules of Istio before 0.8 of every field, at random but the same for the same seed. Each has a condition of its own,
/// so that none hides another.
struct GeneratedLegacyRules {
  private var generator: SeededGenerator
  private var documents: [String] = []

  private static let hosts = ["reviews", "ratings", "details"]

  /// The manifests of a seed.
  static func text(seed: UInt64) -> String {
    var rules = GeneratedLegacyRules(generator: SeededGenerator(seed: seed))
    for host in hosts { rules.addService(host) }
    for place in 0..<rules.number(1...8) { rules.addRule(place) }
    for host in hosts where rules.chance(50) { rules.addPolicy(host) }
    for place in 0..<rules.number(0...3) { rules.addEgress(place) }
    return rules.documents.shuffled(using: &rules.generator).joined(separator: "\n---\n") + "\n"
  }

  private init(generator: SeededGenerator) { self.generator = generator }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private mutating func add(_ kind: String, _ name: String, _ spec: String) {
    documents.append("apiVersion: config.istio.io/v1alpha2\nkind: \(kind)\nmetadata: {name: \(name)}\nspec: {\(spec)}")
  }

  /// A host with pods of every version, so that every subset selects some.
  private mutating func addService(_ host: String) {
    documents.append(
      """
      apiVersion: v1
      kind: Service
      metadata: {name: \(host)}
      spec: {selector: {app: \(host)}, ports: [{name: http, port: 9080}]}
      """
    )
    for version in ["v1", "v2", "3.0"] {
      let labels = "{app: \(host), version: \"\(version)\"}"
      documents.append(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: \(host)-\(version)}
        spec:
          selector: {matchLabels: \(labels)}
          template: {metadata: {labels: \(labels)}, spec: {containers: [{name: c, image: c}]}}
        """
      )
    }
  }

  private mutating func labels() -> String { "{version: \"\(pick(["v1", "v2", "3.0"]))\"}" }

  private mutating func addRule(_ place: Int) {
    var parts = ["destination: {name: \(pick(Self.hosts))}", "precedence: \(number(0...3))", "match: \(match(place))"]
    if chance(20) {
      parts.append("redirect: {uri: /new, authority: \(pick(Self.hosts))}")
    } else {
      if chance(80) { parts.append("route: [\(routes())]") }
      if chance(20) { parts.append("rewrite: {uri: /\(pick(["a", "b"]))}") }
      if chance(30) { parts.append(pick(["httpFault", "http_fault"]) + ": {\(fault())}") }
    }
    if chance(30) { parts.append("httpReqTimeout: {simpleTimeout: {timeout: \(pick(["10s", "15000ms", "2m"]))}}") }
    if chance(30) { parts.append("httpReqRetries: {simpleRetry: {attempts: \(number(0...3)), perTryTimeout: 2s}}") }
    if chance(20) { parts.append("mirror: {name: \(pick(Self.hosts)), labels: \(labels())}") }
    if chance(20) { parts.append("appendHeaders: {x-a: \"\(number(0...9))\"}") }
    if chance(20) { parts.append("websocketUpgrade: true") }
    if chance(20) { parts.append("corsPolicy: {allowOrigin: [\"*\"], allowMethods: [GET], maxAge: 1m}") }
    add("RouteRule", "rule-\(place)", parts.joined(separator: ", "))
  }

  private mutating func match(_ place: Int) -> String {
    var parts = ["x-\(place): {\(pick(["exact: a", "prefix: b", "regex: \"c.*\""]))}"]
    if chance(30) { parts.append("uri: {\(pick(["exact", "prefix"])): /p\(place)}") }
    if chance(20) { parts.append("method: {exact: GET}") }
    let source = chance(30) ? ", source: {name: \(pick(Self.hosts)), labels: {version: v1}}" : ""
    return "{request: {headers: {\(parts.joined(separator: ", "))}}\(source)}"
  }

  private mutating func routes() -> String {
    guard chance(50) else { return "{labels: \(labels())}" }
    let weight = number(0...100)
    return "{labels: {version: v1}, weight: \(weight)}, {labels: {version: v2}, weight: \(100 - weight)}"
  }

  private mutating func fault() -> String {
    let delay = "delay: {percent: \(number(0...100)), fixedDelay: 7s}"
    let abort = "abort: {percent: \(number(0...100)), httpStatus: \(pick([400, 503]))}"
    return pick([delay, abort, "\(delay), \(abort)"])
  }

  private mutating func addPolicy(_ host: String) {
    let labels = chance(50) ? ", labels: \(self.labels())" : ""
    var parts = ["destination: {name: \(host)\(labels)}"]
    if chance(50) { parts.append("loadBalancing: {name: \(pick(["ROUND_ROBIN", "LEAST_CONN", "RANDOM"]))}") }
    parts.append(
      "circuitBreaker: {simpleCb: {maxConnections: \(number(0...100)), httpConsecutiveErrors: \(number(1...9)), "
        + "sleepWindow: 3m, httpDetectionInterval: 1s, httpMaxEjectionPercent: 100, httpMaxRetries: \(number(0...3))}}"
    )
    add("DestinationPolicy", "policy-\(host)", parts.joined(separator: ", "))
  }

  private mutating func addEgress(_ place: Int) {
    let host = pick(["a\(place).example.com", "\"*.b\(place).example.com\""])
    add("EgressRule", "egress-\(place)", "destination: {service: \(host)}, ports: [{port: 80, protocol: http}]")
  }
}
