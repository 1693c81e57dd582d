/// The mesh that a dump of the corpus was taken in, as far as it can be told from the dump.
public struct CorpusMesh: Sendable {
  /// The path of the dump below `proxy-config/testdata`.
  public let dump: String
  /// The manifests.
  public let text: String
  /// The name of the route configuration in the dump.
  public let routes: String

  /// A Service of HTTP at port 8000.
  public static let httpbin = """
    apiVersion: v1
    kind: Service
    metadata: {name: httpbin, namespace: default}
    spec: {selector: {app: httpbin}, ports: [{name: http, port: 8000, targetPort: 80}]}
    """

  /// The labels by which the gateways of the dumps are selected.
  public static let gatewayLabels = [
    "istio": "ingressgateway", "gateway.networking.k8s.io/gateway-name": "gateway",
  ]

  private static func services(gatewayPort: Int) -> String {
    """

    ---
    apiVersion: v1
    kind: Service
    metadata: {name: ingress, namespace: istio-system}
    spec: {selector: {istio: ingressgateway}, ports: [{name: http, port: 80, targetPort: \(gatewayPort)}]}
    ---
    \(httpbin)
    """
  }

  /// Dumps of the routes of gateways.
  public static let gateways = [
    CorpusMesh(
      dump: "configdump/routes/istio-gateway-http-route-prefix/configdump.json",
      text: """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: {name: httpbin, namespace: default}
        spec: {selector: {istio: ingressgateway}, servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: [httpbin.example.com]}]}
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata: {name: httpbin, namespace: default}
        spec:
          hosts: [httpbin.example.com]
          gateways: [httpbin]
          http: [{match: [{uri: {prefix: /get}}], route: [{destination: {host: httpbin, port: {number: 8000}}}]}]
        """ + services(gatewayPort: 8080),
      routes: "http.8080"
    ),
    CorpusMesh(
      dump: "configdump/routes/k8s-gateway-http-route-path-prefix/configdump.json",
      text: """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: gateway, namespace: default}
        spec: {gatewayClassName: istio, listeners: [{name: http, port: 80, protocol: HTTP, hostname: "*.example.com"}]}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: http, namespace: default}
        spec:
          parentRefs: [{name: gateway}]
          hostnames: [httpbin.example.com]
          rules: [{matches: [{path: {type: PathPrefix, value: /get}}], backendRefs: [{name: httpbin, port: 8000}]}]
        """ + services(gatewayPort: 80),
      routes: "http.80"
    ),
  ]
}
