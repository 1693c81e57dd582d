extension GeneratedMesh {
  /// Who may speak to whom, and what proxies see.
  mutating func addGuards() {
    for place in 0..<3 where chance(60) {
      let selector = chance(50) ? "selector: {matchLabels: {app: s\(place)}}, " : ""
      let conditions = (0..<number(0...2)).map { _ in Self.condition(pick(Self.keys)) }.joined(separator: ", ")
      let sources = (0..<number(0...2)).map { _ in "{source: {\(pick(Self.sources))}}" }.joined(separator: ", ")
      let operations = (0..<number(0...2)).map { _ in "{operation: {\(pick(Self.operations))}}" }.joined(
        separator: ", "
      )
      let rule = "{from: [\(sources)], to: [\(operations)], when: [\(conditions)]}"
      let spec =
        "{\(selector)action: \(pick(["ALLOW", "DENY", "AUDIT"])), rules: [\(pick([rule, "{}", "\(rule), {}"]))]}"
      add("security.istio.io/v1", "AuthorizationPolicy", "guard\(place)", spec)
    }
    if chance(50) {
      let modes = "{9000: {mode: \(pick(["STRICT", "DISABLE", "PERMISSIVE"]))}}"
      add(
        "security.istio.io/v1",
        "PeerAuthentication",
        "ports",
        "{selector: {matchLabels: {app: s0}}, mtls: {mode: STRICT}, portLevelMtls: \(modes)}"
      )
    }
    if chance(40) { addSidecar() }
  }

  private mutating func addSidecar() {
    let ingress = pick([
      "", "ingress: [{port: {number: 9000, name: http, protocol: HTTP}, defaultEndpoint: \"127.0.0.1:8080\"}], ",
      "ingress: [{port: {number: 9001, name: tcp, protocol: TCP}, defaultEndpoint: \"unix:///run/s\"}], ",
    ])
    let egress = pick([
      "{port: {number: 9000, name: http, protocol: HTTP}, hosts: [\"./*\"]}, {hosts: [\"*/*\"]}",
      "{hosts: [\"prod/s1.prod.svc.cluster.local\"]}", "{hosts: [\"~/*\"]}",
    ])
    let proxy = pick(["", ", egressProxy: {host: s0.default.svc.cluster.local, port: {number: 9000}}"])
    add(
      "networking.istio.io/v1",
      "Sidecar",
      "own",
      "{workloadSelector: {labels: {app: s0}}, \(ingress)egress: [\(egress)], outboundTrafficPolicy: {mode: ALLOW_ANY\(proxy)}}"
    )
  }

  private static let keys = [
    "request.headers[x]", "source.ip", "remote.ip", "source.namespace", "source.principal", "destination.ip",
    "destination.port", "connection.sni", "request.auth.claims[group]", "request.auth.principal", "unknown.key",
  ]
  private static let sources = [
    "principals: [\"*\"]", "principals: [\"a*\", \"*b\", \"c\"]", "notPrincipals: [x]", "namespaces: [\"pr*\", \"(\"]",
    "ipBlocks: [10.0.0.0/8, \"fd00::/8\", nonsense]", "notRemoteIpBlocks: [1.2.3.4]", "requestPrincipals: [\"*/x\"]",
  ]
  private static let operations = [
    "paths: [/a*, \"*b\", \"*\"]", "notPaths: [/c]", "methods: [GET, \"P*\"]", "hosts: [\"*.example\", A]",
    "ports: [\"80\", \"0\", \"x\"]", "notPorts: [\"9000\"]", "notHosts: [\"\"]",
  ]

  private static func condition(_ key: String) -> String {
    let value = key == "destination.port" ? "\"80\"" : key.hasSuffix("ip") ? "10.0.0.0/8" : "\"a*\""
    return "{key: \"\(key)\", values: [\(value)], notValues: [\"*\"]}"
  }
}
