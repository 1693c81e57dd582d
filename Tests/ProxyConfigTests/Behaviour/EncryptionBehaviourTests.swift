import Output
import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy encrypts as it is told in a cluster", .requires(.envoy), .requires(.python), .requires(.openssl))
struct EncryptionBehaviourTests {
  /// What curl says of a request over TLS, or in plain text, to a port: the status, then the words of the answer.
  private static func get(_ url: String, _ options: [String] = []) throws -> String {
    let run = try FinishedProcess.run(
      "/usr/bin/env",
      ["curl", "-s", "-m", "60", "-w", " %{http_code}"] + options + [url]
    )
    let words = run.output.split { " \n".contains($0) }
    return ([words.last ?? ""] + words.dropLast().filter { !$0.hasPrefix("host=") }).joined(separator: " ")
  }

  private static func proxy(_ mesh: String, _ labels: [String: String], _ ports: [String: Int]) -> ServedProxies.Proxy {
    ServedProxies.Proxy(
      translation: MeshText.translation(mesh, for: ProxyIdentity(labels: labels), target: .istiod),
      ports: ports
    )
  }

  /// Workloads that are guarded in different ways, each at a port of its own behind the first.
  private static let workloads: [(name: String, mode: String, policy: String?)] = [
    ("strict", "STRICT", nil), ("disabled", "DISABLE", nil), ("permissive", "PERMISSIVE", nil),
    ("allowing", "STRICT", "{rules: [{from: [{source: {principals: [cluster.local/ns/default/sa/client]}}]}]}"),
    (
      "denying", "STRICT",
      "{action: DENY, rules: [{from: [{source: {principals: [cluster.local/ns/default/sa/client]}}]}]}"
    ),
    ("wildcard", "STRICT", "{rules: [{from: [{source: {principals: [\"*/sa/client\"]}}]}]}"),
    ("other", "STRICT", "{rules: [{from: [{source: {principals: [cluster.local/ns/default/sa/other]}}]}]}"),
    ("namespace", "STRICT", "{rules: [{from: [{source: {namespaces: [default]}}]}]}"),
    ("not-namespace", "STRICT", "{rules: [{from: [{source: {notNamespaces: [default]}}]}]}"),
  ]

  /// A workload at a port, with how it is guarded.
  private static func workload(_ place: Int, at port: Int, _ server: Int) -> String {
    let (name, mode, policy) = workloads[place]
    let selector = "selector: {matchLabels: {app: \(name)}}"
    let guarding = policy.map {
      "\n---\n" + object("security", "AuthorizationPolicy", name, "{\(selector), " + $0.dropFirst())
    }
    return [
      object(
        "networking",
        "Sidecar",
        name,
        """
        {workloadSelector: {labels: {app: \(name)}},
          ingress: [{port: {number: \(port), name: http, protocol: HTTP}, defaultEndpoint: "127.0.0.1:\(server)"}]}
        """
      ),
      object("security", "PeerAuthentication", name, "{\(selector), mtls: {mode: \(mode)}}"),
    ].joined(separator: "\n---\n") + (guarding ?? "")
  }

  private static func object(_ group: String, _ kind: String, _ name: String, _ spec: String) -> String {
    "apiVersion: \(group).istio.io/v1\nkind: \(kind)\nmetadata: {name: \(name)}\nspec: \(spec)"
  }

  @Test("workloads let in those whose certificate they want")
  func workloads() throws {
    let upstreams = try Upstreams.shared.get()
    let certificates = upstreams.certificates
    try RunningEnvoy.with { (first, administration) in
      let texts = Self.workloads.indices.map { Self.workload($0, at: first + $0, upstreams.port("a")) }
      let mesh = texts.joined(separator: "\n---\n")
      let proxies = Self.workloads.enumerated().map { place, workload in
        Self.proxy(mesh, ["app": workload.name], ["virtualInbound": first + place])
      }
      return ServedProxies(proxies: proxies, certificates: certificates).bootstrap(administration)
    } _: { (envoy) throws in
      let first = envoy.ports["mesh"] ?? 0
      let known = ["-k", "--cert", certificates.certificate("workload"), "--key", certificates.key("workload")]
      var seen: [String: [String]] = [:]
      for (place, workload) in Self.workloads.enumerated() {
        let address = "127.0.0.1:\(first + place)"
        seen[workload.name] = try [
          Self.get("http://\(address)/"), Self.get("https://\(address)/", ["-k"]),
          Self.get("https://\(address)/", known),
        ]
      }
      let answer = "200 a GET /"
      let refusal = "403 RBAC: access denied"
      #expect(
        seen == [
          "strict": ["000", "000", answer], "disabled": [answer, "000", "000"], "permissive": [answer, "000", "000"],
          "allowing": ["000", "000", answer], "denying": ["000", "000", refusal], "wildcard": ["000", "000", answer],
          "other": ["000", "000", refusal], "namespace": ["000", "000", answer],
          "not-namespace": ["000", "000", refusal],
        ]
      )
    }
  }

  @Test("a sidecar speaks mutual TLS to workloads that do and are who they should be, and plain text to the others")
  func automatic() throws {
    let upstreams = try Upstreams.shared.get()
    try RunningEnvoy.with { (first, administration) in
      let mesh = [
        Self.workload(0, at: first + 1, upstreams.port("a")),
        """
        apiVersion: v1
        kind: Service
        metadata: {name: echo}
        spec: {selector: {tier: echo}, ports: [{name: http, port: 80}]}
        """,
        EchoMesh.workload("with", "tier: echo, version: a, security.istio.io/tlsMode: istio", first + 1),
        EchoMesh.workload("without", "tier: echo, version: b", upstreams.port("b")),
        Self.object(
          "networking",
          "DestinationRule",
          "echo",
          "{host: echo, trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}}}"
        ),
        Self.identified("known", "client", at: first + 1), Self.identified("unknown", "other", at: first + 1),
      ].joined(separator: "\n---\n")
      let proxies = [
        Self.proxy(mesh, ["app": "strict"], ["virtualInbound": first + 1]),
        Self.proxy(mesh, ["app": "client"], ["0.0.0.0_80": first]),
      ]
      return ServedProxies(proxies: proxies, certificates: upstreams.certificates).bootstrap(administration)
    } _: { (envoy) throws in
      let answers = try envoy.answers(to: Ask("/"), of: "echo", count: 20)
      #expect(Set(answers) == ["200 a GET / host=echo", "200 b GET / host=echo"])
      let identified = try envoy.answers(to: ["known", "unknown"].map { ($0, Ask("/")) }).map { $0.prefix(5) }
      #expect(identified == ["200 a", "503 u"])
      #expect(try envoy.statistic("ssl.fail_verify_san", of: "outbound|80||unknown.default.svc.cluster.local") > 0)
    }
  }

  /// A service of one workload that is said to have a service account.
  private static func identified(_ name: String, _ account: String, at port: Int) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata: {name: \(name)}
    spec: {selector: {tier: \(name)}, ports: [{name: http, port: 80}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: WorkloadEntry
    metadata: {name: \(name)}
    spec:
      {address: 127.0.0.1, serviceAccount: \(account), labels: {tier: \(name), security.istio.io/tlsMode: istio}, ports: {http: \(port)}}
    """
  }

  /// Policies of hosts outside, and what comes back through them.
  private static func originations(_ certificates: MeshCertificates) -> [(name: String, tls: String, answer: String)] {
    let trusting = "caCertificates: \(certificates.certificate("ca"))"
    let own = "clientCertificate: \(certificates.certificate("workload")), privateKey: \(certificates.key("workload"))"
    return [
      ("simple", "{mode: SIMPLE, sni: secure-a.test, \(trusting)}", "sni=secure-a.test client=None"),
      (
        "mutual", "{mode: MUTUAL, sni: secure-a.test, \(trusting), \(own)}",
        "sni=secure-a.test client=spiffe://cluster.local/ns/default/sa/client"
      ),
      ("named", "{mode: SIMPLE, sni: x, subjectAltNames: [secure-a.test], \(trusting)}", "sni=x client=None"),
      ("unnamed", "{mode: SIMPLE, sni: x, subjectAltNames: [other.test], \(trusting)}", ""),
      ("unverified", "{mode: SIMPLE, sni: x, insecureSkipVerify: true}", "sni=x client=None"),
    ]
  }

  @Test("hosts outside of the mesh are spoken to in TLS, and their certificates are checked")
  func origination() throws {
    let upstreams = try Upstreams.shared.get()
    let cases = Self.originations(upstreams.certificates)
    let endpoints = [EchoHost.Endpoint(port: upstreams.port("secure-a"))]
    let hosts = cases.map { EchoHost(name: $0.name, endpoints: endpoints, policy: "{tls: \($0.tls)}") }
    try RunningEnvoy.with { (port, administration) in
      let proxy = Self.proxy(EchoHost.mesh(hosts), [:], ["0.0.0.0_80": port])
      return ServedProxies(proxies: [proxy], certificates: upstreams.certificates).bootstrap(administration)
    } _: { (envoy) throws in
      let answers = try envoy.answers(to: cases.map { ("\($0.name).test", Ask("/")) })
      for (one, answer) in zip(cases, answers) {
        guard one.answer.isEmpty else {
          #expect(answer == "200 secure-a GET / host=\(one.name).test \(one.answer)")
          continue
        }
        #expect(answer.hasPrefix("503"))
        #expect(try envoy.statistic("ssl.fail_verify_san", of: "outbound|80||\(one.name).test") > 0)
      }
    }
  }

  private static func gateway(_ port: Int) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata: {name: edge}
    spec:
      selector: {istio: ingressgateway}
      servers:
        - {port: {number: \(port), name: a, protocol: HTTPS}, hosts: [secure-a.test], tls: {mode: SIMPLE, credentialName: web}}
        - {port: {number: \(port), name: b, protocol: HTTPS}, hosts: [secure-b.test], tls: {mode: MUTUAL, credentialName: web}}
        - {port: {number: \(port), name: c, protocol: HTTPS}, hosts: ["*.many.test"], tls: {mode: SIMPLE, credentialName: web, minProtocolVersion: TLSV1_3}}
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: edge}
    spec:
      hosts: ["*.test"]
      gateways: [edge]
      http:
        - {match: [{uri: {prefix: /scheme}, scheme: {exact: https}}], \(EchoMesh.toB)}
        - {match: [{uri: {prefix: /moved}}], redirect: {uri: /new, derivePort: FROM_REQUEST_PORT}}
        - {\(EchoMesh.toA)}
    """
  }

  @Test("a gateway ends TLS for each of its hosts")
  func termination() throws {
    let upstreams = try Upstreams.shared.get()
    let certificates = upstreams.certificates
    try RunningEnvoy.with { (port, administration) in
      let identity = ProxyIdentity(kind: .gateway, labels: ["istio": "ingressgateway"])
      let mesh = EchoMesh.text(upstreams, [Self.gateway(port)])
      let translation = MeshText.translation(mesh, for: identity, target: .istiod)
      let proxy = ServedProxies.Proxy(translation: translation, ports: ["0.0.0.0_\(port)": port])
      return ServedProxies(proxies: [proxy], certificates: certificates).bootstrap(administration)
    } _: { (envoy) throws in
      let port = envoy.ports["mesh"] ?? 0
      func get(_ host: String, _ path: String = "/", _ options: [String] = []) throws -> String {
        let place = ["--cacert", certificates.certificate("ca"), "--connect-to", "\(host):\(port):127.0.0.1:\(port)"]
        return try Self.get("https://\(host):\(port)\(path)", place + options)
      }
      let known = ["--cert", certificates.certificate("workload"), "--key", certificates.key("workload")]
      #expect(try get("secure-a.test") == "200 a GET /")
      #expect(try get("secure-a.test", "/scheme") == "200 b GET /scheme")
      #expect(try get("secure-b.test") == "000")
      #expect(try get("secure-b.test", "/", known) == "200 a GET /")
      #expect(try get("x.many.test") == "200 a GET /")
      #expect(try get("x.many.test", "/", ["--tls-max", "1.2"]) == "000")
      #expect(try get("any.test") == "000")
      let moved = ["-o", "/dev/null", "-w", "%{redirect_url}"]
      #expect(try get("secure-a.test", "/moved", moved) == "https://secure-a.test:\(port)/new")
    }
  }
}
