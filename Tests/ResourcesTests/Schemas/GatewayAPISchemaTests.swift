import Diagnostics
import Testing

@Suite struct GatewayAPISchemaTests {
  private static let group = "gateway.networking.k8s.io"

  @Test(
    "a Gateway of the Gateway API is held to its CRD",
    arguments: [
      MarkedObject(
        "\(group)/v1",
        "Gateway",
        spec: """
          gatewayClassName: istio
          addresses: [{value: 10.0.0.1}, {type: Hostname, value: a.example.com}]
          listeners:
          - {name: http, port: 80, protocol: HTTP, hostname: "*.example.com", allowedRoutes: {namespaces: {from: All}}}
          - {name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: a}]}}
          """
      ),
      MarkedObject(
        "\(group)/v1",
        "Gateway",
        spec: """
          gatewayClassName: «""»
          addresses: [{value: «nowhere»}, {value: 10.0.0.1}, «{value: 10.0.0.1}»]
          listeners:
          - {name: a, port: 80, protocol: HTTP, tls: «{options: {a: b}}»}
          - {name: b, port: 443, protocol: HTTPS, tls: {mode: «Passthrough»}}
          - {name: «c_d», port: «0», protocol: TCP, hostname: «a.b»}
          - {name: e, port: 444, protocol: TLS, tls: «{}»}
          - {name: «a», port: 81, protocol: HTTP}
          - «{name: f, port: 80, protocol: HTTP}»
          """,
        .wrongLength,
        .brokenRule,
        .brokenRule,
        .brokenRule,
        .brokenRule,
        .malformedText,
        .outOfRange,
        .brokenRule,
        .brokenRule,
        .duplicateItem,
        .brokenRule
      ),
      MarkedObject("\(group)/v1", "GatewayClass", spec: "controllerName: istio.io/gateway-controller\n"),
      MarkedObject(
        "\(group)/v1",
        "GatewayClass",
        spec: "controllerName: «istio»\n",
        .malformedText
      ),
      MarkedObject(
        "\(group)/v1beta1",
        "ReferenceGrant",
        spec: "from: [{group: a.b, kind: C, namespace: d}]\nto: [{group: '', kind: Secret}]\n"
      ),
      MarkedObject(
        "\(group)/v1beta1",
        "ReferenceGrant",
        spec: "from: «[]»\nto: [«{kind: Secret}»]\n",
        .wrongCount,
        .missingField
      ),
    ]
  )
  func gateways(object: MarkedObject) { object.verify() }

  @Test(
    "an HTTPRoute is held to its CRD",
    arguments: [
      MarkedObject(
        "\(group)/v1",
        "HTTPRoute",
        spec: """
          parentRefs: [{name: a, sectionName: b}, {name: a, sectionName: c}]
          hostnames: ["*.example.com"]
          rules:
          - matches: [{path: {type: PathPrefix, value: /a}, headers: [{name: x, value: "1"}], method: GET}]
            filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]
            backendRefs: [{name: b, port: 80, weight: 1}, {group: a.b, kind: C, name: d}]
            timeouts: {request: 1s, backendRequest: 500ms}
          - {}
          """
      ),
      MarkedObject(
        "\(group)/v1beta1",
        "HTTPRoute",
        spec: """
          parentRefs: [{name: a, sectionName: b}, «{name: a}»]
          hostnames: [«Example.com»]
          rules:
          - matches: [{path: {value: «a»}, queryParams: [{name: a, value: b}, {name: «a», value: c}]}]
            backendRefs: [«{name: b}»]
            filters:
            - {type: RequestRedirect, requestRedirect: «{statusCode: «300», path: «{type: ReplaceFullPath}»}»}
          - matches: [{path: {type: Exact, value: /}}]
            filters:
            - {type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: «/»}}}
            - {type: «RequestMirror», cors: {}}
            timeouts: {request: «1 s», backendRequest: 2s}
          """,
        .brokenRule,
        .malformedText,
        .brokenRule,
        .duplicateItem,
        .brokenRule,
        .brokenRule,
        .unlistedValue,
        .brokenRule,
        .brokenRule,
        .brokenRule,
        .malformedText
      ),
    ]
  )
  func httpRoutes(object: MarkedObject) { object.verify() }

  @Test(
    "the other routes are held to their CRDs",
    arguments: [
      MarkedObject(
        "\(group)/v1",
        "GRPCRoute",
        spec: "rules: [{matches: [{method: {service: a.B, method: C}}], backendRefs: [{name: b, port: 80}]}]\n"
      ),
      MarkedObject(
        "\(group)/v1",
        "GRPCRoute",
        spec: "rules: [{matches: [{method: «{type: Exact}»}, {method: {service: «a-b», method: «9a»}}]}]\n",
        .brokenRule,
        .brokenRule,
        .brokenRule
      ),
      MarkedObject("\(group)/v1", "TCPRoute", spec: "rules: [{backendRefs: [{name: a, port: 80}]}]\n"),
      MarkedObject(
        "\(group)/v1",
        "TCPRoute",
        spec: "rules: «[{backendRefs: [{name: a, port: 1}]}, «{}»]»\n",
        .wrongCount,
        .missingField
      ),
      MarkedObject(
        "\(group)/v1alpha2",
        "TCPRoute",
        spec: "rules: [{backendRefs: [{name: a, port: 1}]}, {backendRefs: [{name: b, port: 2}]}]\n"
      ),
      MarkedObject(
        "\(group)/v1",
        "TLSRoute",
        spec: "hostnames: [«1.2.3.4»]\nrules: [{backendRefs: [{name: a, port: 80}]}]\n",
        .brokenRule
      ),
      MarkedObject("\(group)/v1alpha2", "TLSRoute", spec: "rules: [{backendRefs: [{name: a, port: 80}]}]\n"),
    ]
  )
  func otherRoutes(object: MarkedObject) { object.verify() }
}
