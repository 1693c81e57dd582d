import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy does what other kinds of objects say", .requires(.envoy), .requires(.python), .requires(.openssl))
struct KindBehaviourTests {
  private static func service(_ name: String, version: String = "", namespace: String = "default") -> String {
    let more = version.isEmpty ? "" : ", version: \(version)"
    return """
      apiVersion: v1
      kind: Service
      metadata: {name: \(name), namespace: \(namespace)}
      spec: {selector: {app: echo\(more)}, ports: [{name: http, port: 80}]}
      """
  }

  private static let ingress = """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: shop, annotations: {kubernetes.io/ingress.class: istio}}
    spec:
      defaultBackend: {service: {name: echo-b, port: {number: 80}}}
      rules:
        - host: shop.test
          http:
            paths:
              - {path: /cart, pathType: Prefix, backend: {service: {name: echo-a, port: {name: http}}}}
              - {path: /exact, pathType: Exact, backend: {service: {name: echo-a, port: {number: 80}}}}
    """

  private static let split = """
    apiVersion: split.smi-spec.io/v1alpha2
    kind: TrafficSplit
    metadata: {name: echo}
    spec: {service: echo, backends: [{service: echo-a, weight: 3}, {service: echo-b, weight: 1}]}
    """

  private static let gatewayAPI = """
    apiVersion: gateway.networking.k8s.io/v1
    kind: Gateway
    metadata: {name: edge}
    spec:
      gatewayClassName: istio
      listeners:
        - {name: http, port: 80, protocol: HTTP}
        - {name: tcp, port: 9000, protocol: TCP}
    ---
    apiVersion: gateway.networking.k8s.io/v1
    kind: GRPCRoute
    metadata: {name: calls}
    spec:
      parentRefs: [{name: edge, sectionName: http}]
      hostnames: [calls.test]
      rules:
        - {matches: [{method: {service: shop.Cart, method: Add}}], backendRefs: [{name: echo-a, port: 80}]}
        - {matches: [{method: {service: shop.Cart}, headers: [{name: t-v, value: "1"}]}], backendRefs: [{name: echo-b, port: 80}]}
    ---
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: {name: foreign}
    spec:
      parentRefs: [{name: edge, sectionName: http}]
      hostnames: [foreign.test]
      rules:
        - {matches: [{path: {value: /granted}}], backendRefs: [{name: granted, namespace: prod, port: 80}]}
        - {matches: [{path: {value: /refused}}], backendRefs: [{name: refused, namespace: prod, port: 80}]}
    ---
    apiVersion: gateway.networking.k8s.io/v1beta1
    kind: ReferenceGrant
    metadata: {name: granted, namespace: prod}
    spec:
      from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: default}]
      to: [{group: "", kind: Service, name: granted}]
    ---
    apiVersion: gateway.networking.k8s.io/v1alpha2
    kind: TCPRoute
    metadata: {name: bytes}
    spec: {parentRefs: [{name: edge, sectionName: tcp}], rules: [{backendRefs: [{name: echo-b, port: 80}]}]}
    """

  private static func slice(_ name: String, _ port: Int) -> String {
    """
    apiVersion: discovery.k8s.io/v1
    kind: EndpointSlice
    metadata: {name: \(name)-1, namespace: prod, labels: {kubernetes.io/service-name: \(name)}}
    addressType: IPv4
    ports: [{name: http, port: \(port)}]
    endpoints: [{addresses: [127.0.0.1]}]
    """
  }

  private static func meshes(_ upstreams: Upstreams) -> [(name: String, mesh: String)] {
    let versions = [service("echo-a", version: "a"), service("echo-b", version: "b")]
    let prod = ["granted", "refused"].flatMap {
      [service($0, namespace: "prod"), slice($0, upstreams.port("c"))]
    }
    return [
      ("ingress", EchoMesh.text(upstreams, versions + [ingress])),
      ("split", EchoMesh.text(upstreams, versions + [split])),
      ("gateway-api", EchoMesh.text(upstreams, versions + prod + [gatewayAPI])),
    ]
  }

  @Test("an Ingress, a TrafficSplit, routes of gRPC and TCP, and grants for other namespaces")
  func kinds() throws {
    try RunningEnvoy.with(meshes: Self.meshes(try Upstreams.shared.get())) { (envoy) throws in
      func get(_ asks: [(String, Ask)], _ mesh: String, _ port: Int) throws -> [String] {
        let purpose = envoy.ports.keys.first { $0.hasPrefix("\(mesh) gateway ") && $0.hasSuffix(":\(port)") } ?? ""
        return try envoy.answers(to: asks, through: purpose)
      }
      let paths = ["/cart", "/cart/1", "/cartoon", "/exact", "/exact/1"]
      let ingress = try get(paths.map { ("shop.test", Ask($0)) } + [("other.test", Ask("/cart"))], "ingress", 80)
      #expect(
        ingress == [
          "200 a GET /cart host=shop.test", "200 a GET /cart/1 host=shop.test", "404",
          "200 a GET /exact host=shop.test",
          "404", "200 b GET /cart host=other.test",
        ]
      )
      func call(_ path: String, _ headers: [String] = []) -> (String, Ask) {
        ("calls.test", Ask(path, ["content-type: application/grpc"] + headers, method: "POST"))
      }
      let calls = try get([call("/shop.Cart/Add"), call("/shop.Cart/Get", ["t-v: 1"])], "gateway-api", 80)
      #expect(
        calls == [
          "200 a POST /shop.Cart/Add host=calls.test", "200 b POST /shop.Cart/Get host=calls.test t-v=1",
        ]
      )
      let foreign = ["/granted", "/refused"].map { ("foreign.test", Ask($0)) }
      let granted = try get(foreign, "gateway-api", 80).map { $0.prefix(5) }
      #expect(granted == ["200 c", "500"])
      #expect(try get([("any", Ask("/"))], "gateway-api", 9_000) == ["200 b GET / host=any"])
      let split = try envoy.answers(to: Array(repeating: ("echo", Ask("/")), count: 400), through: "split mesh")
      // Six standard deviations of 400 draws around a quarter.
      #expect((48...152).contains(split.count { $0 == "200 b GET / host=echo" }))
      #expect(Set(split) == ["200 a GET / host=echo", "200 b GET / host=echo"])
    }
  }
}
