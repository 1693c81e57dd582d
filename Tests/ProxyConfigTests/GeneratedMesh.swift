import TestSupport

/// A mesh of every kind of object and field, at random but the same for the same seed.
struct GeneratedMesh {
  private var generator: SeededGenerator
  var documents: [String] = []
  private static let namespaces = ["default", "prod", "istio-system"]
  private static let serviceCount = 6

  /// The manifests of a seed.
  static func text(seed: UInt64) -> String {
    var mesh = GeneratedMesh(generator: SeededGenerator(seed: seed))
    for place in 0..<serviceCount { mesh.addService(place) }
    for place in 0..<serviceCount { mesh.addDestinationRule(place) }
    for place in 0..<serviceCount { mesh.addVirtualService(place) }
    for place in 0..<3 { mesh.addServiceEntry(place) }
    mesh.addGateway()
    mesh.addPolicies()
    mesh.addEndpoints()
    mesh.addGatewayAPI()
    mesh.addGuards()
    mesh.addDelegate()
    return mesh.documents.joined(separator: "\n---\n")
  }

  private init(generator: SeededGenerator) { self.generator = generator }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private func namespace(_ place: Int) -> String { Self.namespaces[place % 2] }

  private func host(_ place: Int) -> String { "s\(place).\(namespace(place)).svc.cluster.local" }

  private mutating func addObject(_ api: String, _ kind: String, _ name: String, _ namespace: String, _ spec: String) {
    documents.append(
      "apiVersion: \(api)\nkind: \(kind)\nmetadata: {name: \(name), namespace: \(namespace)}\nspec: \(spec)"
    )
  }

  /// Adds an object of the default namespace.
  mutating func add(_ api: String, _ kind: String, _ name: String, _ spec: String) {
    addObject(api, kind, name, "default", spec)
  }

  private mutating func addService(_ place: Int) {
    let names = ["http", "http2-a", "grpc-b", "tcp-c", "tls-d", "mongo", "unnamed", "https-e"]
    let ports = (0..<number(1...4)).map { "{name: \(names[($0 * 3 + place) % names.count]), port: \(9000 + $0)}" }
    let address = pick(["", "clusterIP: None, ", "clusterIP: 10.96.0.\(place + 1), "])
    addObject(
      "v1",
      "Service",
      "s\(place)",
      namespace(place),
      "{\(address)selector: {app: s\(place)}, ports: [\(ports.joined(separator: ", "))]}"
    )
    for version in ["v1", "v2"] where chance(80) {
      let template =
        "{metadata: {labels: {app: s\(place), version: \(version)}}, spec: {containers: [{name: a, image: a}]}}"
      addObject(
        "apps/v1",
        "Deployment",
        "s\(place)-\(version)",
        namespace(place),
        "{replicas: \(number(0...3)), template: \(template)}"
      )
    }
  }

  /// Settings of a traffic policy with values for each, and how often one is given.
  private static let policyChoices: [(String, Int, [String])] = [
    (
      "loadBalancer", 50,
      [
        "{simple: RANDOM}", "{simple: LEAST_REQUEST, warmup: {duration: 10s}}", "{simple: PASSTHROUGH}",
        "{consistentHash: {httpHeaderName: x}}", "{consistentHash: {httpCookie: {name: c, ttl: 0s}}}",
        "{consistentHash: {useSourceIp: true, maglev: {tableSize: 4}}}", "{consistentHash: {httpCookie: {name: \"\"}}}",
        "{consistentHash: {httpQueryParameterName: q}}",
        "{localityLbSetting: {distribute: [{from: \"r1/*\", to: {\"r1/*\": 80, \"r2/*\": 20}}]}}",
        "{localityLbSetting: {failover: [{from: r1, to: r2}]}}", "{localityLbSetting: {failoverPriority: [version]}}",
        "{localityLbSetting: {enabled: false}}",
        "{consistentHash: {httpHeaderName: x, ringHash: {minimumRingSize: 9000000}}}",
      ]
    ),
    (
      "connectionPool", 50,
      [
        "{tcp: {maxConnections: 1, connectTimeout: 1ms, tcpKeepalive: {}}}", "{http: {h2UpgradePolicy: UPGRADE}}",
        "{http: {useClientProtocol: true, maxRequestsPerConnection: 1, http2KeepAlive: {interval: 1s, timeout: 1s}}}",
        "{http: {http2KeepAlive: {interval: 1s}}, tcp: {tcpKeepalive: {time: 2562047h}}}",
        "{http: {http1MaxPendingRequests: 0, http2MaxRequests: 2147483647, maxRetries: 1, idleTimeout: 0s, maxConcurrentStreams: 2147483647}}",
        "{tcp: {idleTimeout: 1h, maxConnectionDuration: 1s, connectTimeout: 0s}, http: {h2UpgradePolicy: DO_NOT_UPGRADE}}",
      ]
    ),
    (
      "outlierDetection", 40,
      [
        "{}", "{consecutive5xxErrors: 0, minHealthPercent: 10}",
        "{splitExternalLocalOriginErrors: true, interval: 1s}",
        "{splitExternalLocalOriginErrors: true, consecutiveLocalOriginFailures: 4, consecutiveGatewayErrors: 2, maxEjectionPercent: 100, baseEjectionTime: 1ms}",
      ]
    ),
    (
      "tls", 50,
      [
        "{mode: DISABLE}", "{mode: SIMPLE}", "{mode: ISTIO_MUTUAL}",
        "{mode: SIMPLE, sni: x.example, subjectAltNames: [x]}",
        "{mode: MUTUAL, clientCertificate: /a, privateKey: /b}", "{mode: SIMPLE, insecureSkipVerify: true}",
      ]
    ),
    ("portLevelSettings", 20, ["[{port: {number: 9000}, loadBalancer: {simple: ROUND_ROBIN}}]"]),
    ("proxyProtocol", 20, ["{version: V1}", "{version: V2}"]),
    ("retryBudget", 20, ["{percent: 30}", "{minRetryConcurrency: 0}"]),
    ("tunnel", 10, ["{targetHost: a.example, targetPort: 443}", "{protocol: POST, targetHost: b, targetPort: 1}"]),
  ]

  private mutating func settings(_ choices: [(String, Int, [String])]) -> [String] {
    var parts: [String] = []
    for (name, often, values) in choices where chance(often) { parts.append("\(name): \(pick(values))") }
    return parts
  }

  private mutating func policy() -> String { "{\(settings(Self.policyChoices).joined(separator: ", "))}" }

  private mutating func addDestinationRule(_ place: Int) {
    guard chance(85) else { return }
    let subsets = ["v1", "v2"].map { "{name: \($0), labels: {version: \($0)}, trafficPolicy: \(policy())}" }
    let spec = "{host: \(host(place)), trafficPolicy: \(policy()), subsets: [\(subsets.joined(separator: ", "))]}"
    addObject("networking.istio.io/v1", "DestinationRule", "s\(place)", pick(Self.namespaces), spec)
  }

  private mutating func matcher() -> String {
    pick(["{exact: /a}", "{prefix: /}", "{prefix: /b}", "{regex: \"/c.*\"}", "{regex: \"((\"}", "{exact: \"\"}"])
  }

  private mutating func match() -> String {
    var parts: [String] = []
    if chance(60) { parts.append("uri: \(matcher())") }
    if chance(20) { parts.append("ignoreUriCase: true") }
    if chance(30) { parts.append("headers: {x: \(matcher()), y: {}, z: {regex: \"*\"}}") }
    if chance(20) { parts.append("withoutHeaders: {x: \(matcher())}") }
    if chance(20) { parts.append("queryParams: {q: \(matcher())}") }
    if chance(20) { parts.append("method: {exact: GET}, authority: {prefix: a}, scheme: {exact: http}") }
    if chance(10) { parts.append("port: 9000") }
    if chance(10) { parts.append("gateways: [mesh]") }
    if chance(10) { parts.append("sourceLabels: {app: s1}") }
    if chance(10) { parts.append("statPrefix: p") }
    if chance(10) { parts.append("sourceNamespace: \(pick(Self.namespaces))") }
    if chance(10) { parts.append("headers: {\"@request.auth.claims.a.b\": \(matcher())}") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private mutating func destination() -> String {
    let port = chance(50) ? ", port: {number: \(9000 + number(0...3))}" : ""
    let subset = chance(50) ? ", subset: \(pick(["v1", "v2", "v9"]))" : ""
    return "{host: \(host(number(0...Self.serviceCount)))\(subset)\(port)}"
  }

  private mutating func action() -> String {
    if chance(10) {
      return "redirect: "
        + pick([
          "{uri: /x}", "{authority: a, redirectCode: 302}", "{prefixRewrite: /y, port: 80}", "{redirectCode: 999}",
          "{scheme: https, derivePort: FROM_REQUEST_PORT}", "{uri: \"\", derivePort: FROM_PROTOCOL_DEFAULT}", "{}",
        ])
    }
    if chance(10) {
      return "directResponse: "
        + pick([
          "{status: 404}", "{status: 200, body: {string: x}}", "{status: 1}", "{status: 599, body: {bytes: aGk=}}",
        ])
    }
    let headers =
      chance(30) ? ", headers: {request: {set: {a: b, host: c}, remove: [d]}, response: {add: {e: \"\"}}}" : ""
    let entries = (0..<number(0...3)).map { _ in
      "{destination: \(destination()), weight: \(pick([0, 1, 2, 3, 2_147_483_647]))\(headers)}"
    }
    return "route: [\(entries.joined(separator: ", "))]"
  }

  /// Settings of a rule with values for each, and how often one is given.
  private static let ruleChoices: [(String, Int, [String])] = [
    ("timeout", 30, ["1s", "2500ms", "0s"]),
    (
      "retries", 40,
      [
        "{attempts: 0}", "{attempts: 3, retryOn: \"503,5xx\", perTryTimeout: 1s, backoff: 5ms}",
        "{attempts: 2, retryRemoteLocalities: true, backoff: 0s}", "{attempts: 1, retryIgnorePreviousHosts: false}",
        "{attempts: 2147483647, perTryTimeout: 0s, retryOn: \"\"}", "{retryOn: \"429, 503\"}", "{}",
      ]
    ),
    (
      "fault", 30,
      [
        "{delay: {fixedDelay: 1s}}", "{abort: {httpStatus: 500, percentage: {value: 0.001}}}",
        "{abort: {grpcStatus: NOT_FOUND}}", "{}",
      ]
    ),
    (
      "rewrite", 20,
      ["{uri: /z}", "{authority: z}", "{uriRegexRewrite: {match: \"^/(.*)\", rewrite: \"/\\\\1\"}}"]
    ),
    (
      "corsPolicy", 20,
      [
        "{allowOrigins: [{exact: a}, {regex: \"b.*\"}]}", "{allowOrigin: [\"*\"], maxAge: 1h}", "{}",
        "{allowOrigins: [{prefix: c}], allowMethods: [GET], exposeHeaders: [x], allowCredentials: true, unmatchedPreflights: IGNORE}",
      ]
    ),
    ("headers", 20, ["{request: {add: {x: \"%START_TIME%\"}}}"]),
  ]

  private mutating func rule(_ place: Int) -> String {
    var parts = [action()] + settings(Self.ruleChoices)
    if chance(80) { parts.append("match: [\((0..<number(1...3)).map { _ in match() }.joined(separator: ", "))]") }
    if chance(50) { parts.append("name: rule-\(place)") }
    if chance(30) {
      parts.append("mirrors: [{destination: \(destination()), percentage: {value: \(number(0...100))}}]")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private mutating func addVirtualService(_ place: Int) {
    let rules = (0..<number(1...5)).map { rule($0) }.joined(separator: ", ")
    let gateways = pick(["", "gateways: [mesh, default/edge], ", "gateways: [default/edge], "])
    let hosts = pick(["\(host(place))", "\(host(place)), e\(place).example.com", "\"*.example.com\""])
    let layer4 =
      chance(30) ? ", tcp: [{match: [{port: 9001}], route: [{destination: \(destination()), weight: 1}]}]" : ""
    let tls =
      chance(30)
      ? ", tls: [{match: [{sniHosts: [\(pick([host(place), "\"*\"", "\"*.a\"", "\"*b\""]))]}], route: [{destination: \(destination())}]}]"
      : ""
    let spec = "{\(gateways)hosts: [\(hosts)], http: [\(rules)]\(layer4)\(tls)}"
    addObject("networking.istio.io/v1", "VirtualService", "s\(place)", namespace(place), spec)
  }

  private mutating func addServiceEntry(_ place: Int) {
    let resolution = pick(["NONE", "STATIC", "DNS", "DNS_ROUND_ROBIN"])
    let endpoints =
      resolution == "STATIC"
      ? ", endpoints: [{address: 10.1.0.1}, {address: 10.1.0.2, locality: r1/z1, weight: 2}]" : ""
    let addresses = pick(["", ", addresses: [240.1.0.\(place)]", ", addresses: [240.2.\(place).0/24]"])
    let proto = pick(["HTTP", "TLS", "TCP", "GRPC", ""])
    let spec =
      "{hosts: [e\(place).example.com], resolution: \(resolution), location: \(pick(["MESH_EXTERNAL", "MESH_INTERNAL"])), ports: [{number: \(pick([80, 443, 9000])), name: p, protocol: \"\(proto)\"}]\(endpoints)\(addresses)}"
    addObject("networking.istio.io/v1", "ServiceEntry", "e\(place)", pick(Self.namespaces), spec)
  }

  private mutating func addGateway() {
    let servers = [
      "{port: {number: 80, name: a, protocol: HTTP}, hosts: [\"*\"], tls: {httpsRedirect: \(chance(50))}}",
      "{port: {number: 443, name: b, protocol: HTTPS}, hosts: [\"*.example.com\"], tls: {mode: SIMPLE, credentialName: c}}",
      "{port: {number: 443, name: c, protocol: TLS}, hosts: [x.example.com], tls: {mode: PASSTHROUGH}}",
      "{port: {number: 9001, name: d, protocol: TCP}, hosts: [\"*\"]}",
      "{port: {number: 9443, name: e, protocol: HTTPS}, hosts: [\"*\"], tls: {mode: MUTUAL, serverCertificate: /a, privateKey: /b, caCertificates: /c}}",
    ].filter { _ in chance(75) }
    addObject(
      "networking.istio.io/v1",
      "Gateway",
      "edge",
      "default",
      "{selector: {istio: ingressgateway}, servers: [\(servers.joined(separator: ", "))]}"
    )
  }

  private mutating func addPolicies() {
    if chance(60) {
      addObject(
        "security.istio.io/v1",
        "PeerAuthentication",
        "default",
        pick(Self.namespaces),
        "{mtls: {mode: \(pick(["STRICT", "DISABLE", "PERMISSIVE"]))}}"
      )
    }
    if chance(60) {
      let rule =
        "{from: [{source: {principals: [\"*\"], notIpBlocks: [10.0.0.0/8]}}], to: [{operation: {paths: [/a*], methods: [GET]}}], when: [{key: source.ip, values: [1.2.3.4]}]}"
      addObject(
        "security.istio.io/v1",
        "AuthorizationPolicy",
        "p",
        "default",
        "{action: \(pick(["ALLOW", "DENY"])), rules: [\(rule)]}"
      )
    }
    if chance(40) {
      let egress = "egress: [{hosts: [\(pick(["\"./*\"", "\"*/*\"", "\"prod/*\""]))]}]"
      addObject(
        "networking.istio.io/v1",
        "Sidecar",
        "s",
        "default",
        "{\(egress), outboundTrafficPolicy: {mode: \(pick(["REGISTRY_ONLY", "ALLOW_ANY"]))}}"
      )
    }
  }

  /// A rule that leaves its routes to another, which has conditions of its own.
  private mutating func addDelegate() {
    let root = "{match: [{uri: {prefix: /team}}], delegate: {name: part, namespace: default}}"
    add("networking.istio.io/v1", "VirtualService", "root", "{hosts: [root.example], http: [\(root), \(rule(7))]}")
    add("networking.istio.io/v1", "VirtualService", "part", "{http: [\(rule(8)), \(rule(9))]}")
  }
}
