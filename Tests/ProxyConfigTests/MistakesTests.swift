import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy takes what mistakes lead to", .requires(.envoy))
struct MistakesTests {
  private static let service = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec: {selector: {app: productpage}, ports: [{name: http, port: 9080}, {name: own, port: 15006}, {name: any, port: 15001}]}
    ---

    """

  private static func tokens(_ rule: String) -> String {
    """
    apiVersion: security.istio.io/v1
    kind: RequestAuthentication
    metadata: {name: tokens}
    spec: {jwtRules: [\(rule)]}
    """
  }

  private static func sidecar(_ spec: String) -> String {
    """
    apiVersion: networking.istio.io/v1
    kind: Sidecar
    metadata: {name: default}
    spec: {\(spec)}
    """
  }

  private static func route(_ rule: String, kind: String = "HTTPRoute") -> String {
    """
    apiVersion: gateway.networking.k8s.io/v1
    kind: \(kind)
    metadata: {name: route}
    spec: {parentRefs: [{kind: Service, group: "", name: reviews}], rules: [\(rule)]}
    """
  }

  static let mistakes: [String: String] = [
    "keys that are no JSON": tokens("{issuer: a, jwks: nonsense}"),
    "keys of no kind": tokens("{issuer: a, jwks: '{\"keys\": [{\"kty\": \"x\"}]}'}"),
    "tokens in nameless places": tokens(
      "{issuer: '', jwks: '{\"keys\":[]}', fromHeaders: [{name: ''}, {name: 'a b'}], fromParams: [''], "
        + "outputClaimToHeaders: [{header: 'x y', claim: a}, {header: b}], outputPayloadToHeader: ': '}"
    ),
    "two tokens of one issuer": tokens("{issuer: a, jwks: '{\"keys\":[]}'}, {issuer: a, jwks: '{\"keys\":[]}'}"),
    "ports that collide": sidecar(
      "ingress: [{port: {number: 9080, protocol: HTTP}, captureMode: NONE}, {port: {number: 9080, protocol: TCP}}], "
        + "egress: [{port: {number: 9080, protocol: HTTP}, captureMode: NONE, bind: 0.0.0.0, hosts: ['*/*']}, {hosts: ['*/*']}]"
    ),
    "listeners at impossible places": sidecar(
      "ingress: [{port: {number: 99999, protocol: HTTP}}, {port: {number: 7000, protocol: HTTP}, defaultEndpoint: 'x:99999'}], "
        + "egress: [{port: {number: 0, protocol: TCP}, bind: 'unix://', hosts: ['*/*']}]"
    ),
    "paths and times that make no sense": route(
      "{matches: [{path: {value: ''}}, {path: {type: RegularExpression, value: '(('}}], "
        + "timeouts: {request: 1h, backendRequest: '-1s'}, retry: {backoff: 0s}, backendRefs: [{name: '', weight: -1}]}"
    ),
    "calls that make no sense": route(
      "{matches: [{method: {}}, {method: {type: RegularExpression, service: '(('}}], backendRefs: [{name: reviews}]}",
      kind: "GRPCRoute"
    ),
    "an Ingress without anything": """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: empty, annotations: {kubernetes.io/ingress.class: istio}}
    spec: {tls: [{}], defaultBackend: {}, rules: [{http: {paths: [{pathType: Prefix}, {path: '', backend: {}}]}}]}
    """,
    "a TrafficSplit without weights": """
    apiVersion: split.smi-spec.io/v1alpha2
    kind: TrafficSplit
    metadata: {name: none}
    spec: {service: reviews, backends: [{service: a, weight: 0}, {service: b, weight: x}]}
    """,
    "an expression that is none": """
    apiVersion: telemetry.istio.io/v1
    kind: Telemetry
    metadata: {name: logs}
    spec: {accessLogging: [{providers: [{name: envoy}], filter: {expression: "(("}}]}
    """,
    "a mesh of nonsense": """
    apiVersion: v1
    kind: ConfigMap
    metadata: {name: istio, namespace: istio-system}
    data:
      mesh: |
        accessLogFile: /dev/stdout
        accessLogEncoding: JSON
        accessLogFormat: '{"a": {"b": ["%START_TIME%"]}}'
        connectTimeout: 0s
        defaultHttpRetryPolicy: {attempts: -1, backoff: 0s}
        proxyHttpPort: 70000
        tcpKeepalive: {probes: 0}
        trustDomain: ""
        localityLbSetting: {distribute: [{from: "*", to: {"*": 0}}]}
    """,
  ]

  @Test("of every kind")
  func accepted() throws {
    let cases = Self.mistakes.sorted { $0.key < $1.key }.flatMap { name, text in
      CorpusSamplesTests.translations(MeshText.input(Self.service + text)).map {
        EnvoyAcceptance.Case("\(name), \($0.0)", $0.1)
      }
    }
    let objections = try EnvoyAcceptance.objections(to: cases)
    #expect(objections == [])
  }

  @Test("a workload is not looked for at a name, and that is told")
  func namedEndpoint() {
    let endpoints = ["localhost:8080", "unix://", "127.0.0.1", "127.0.0.1:8080", "unix:///app.sock", ""]
    let ingress = endpoints.enumerated().map { place, endpoint in
      "{port: {number: \(7_000 + place), name: http, protocol: HTTP}, defaultEndpoint: '\(endpoint)'}"
    }
    let translation = MeshText.translation(Self.sidecar("ingress: [\(ingress.joined(separator: ", "))]"))
    #expect(
      translation.problems.map(\.message)
        == ["localhost:8080", "unix://", "127.0.0.1"].map {
          "the defaultEndpoint \($0), which is neither an IP address with a port nor a socket, is not translated"
        }
    )
  }

  @Test("the ports that a proxy has itself are told, and no name is there twice")
  func ownPorts() throws {
    let text = Self.service + (try #require(Self.mistakes["ports that collide"]))
    let identity = ProxyIdentity(labels: ["app": "productpage"])
    let translation = Translation(MeshText.input(text), for: identity, target: .istiod)
    let names = translation.listeners.map(\.name)
    #expect(names == Set(names).sorted())
    #expect(
      translation.problems.map(\.message) == [
        "port 15006, which the proxy has itself, is not translated",
        "port 15001, which the proxy has itself, is not translated",
        "an older object decides on port 9080",
        "an older object decides on 0.0.0.0_9080",
      ]
    )
  }
}
