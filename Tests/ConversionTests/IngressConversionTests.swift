import Testing
import YAML

@testable import Conversion

@Suite struct IngressConversionTests {
  @Test("an Ingress becomes a Gateway and a VirtualService for each host, the longest path first")
  func whole() throws {
    let converted = ConvertedManifests(
      """
      # The shop.
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: shop
        labels: {team: web}
        annotations:
          kubernetes.io/ingress.class: istio
          nginx.ingress.kubernetes.io/rewrite-target: /
      spec:
        tls:
        # renewed by hand
        - {hosts: [shop.example.com], secretName: shop-cert}
        defaultBackend: {service: {name: sorry, port: {number: 80}}}
        rules:
        - host: shop.example.com
          http:
            paths:
            - {path: /, pathType: Prefix, backend: {service: {name: web, port: {name: http}}}}
            # the api
            - {path: /api/, pathType: Prefix, backend: {service: {name: api, port: {number: 8080}}}}

      """
    )
    #expect(try converted.text == Self.text)
    #expect(
      converted.notices == [
        "9:5: the annotation nginx.ingress.kubernetes.io/rewrite-target speaks to the controller of the Ingress, "
          + "and is "
          + "left out; say what it asked for in the VirtualService, if it is still wanted",
        "19:81: a VirtualService knows ports by number, and nothing tells that of http; give the Service web along, or "
          + "write the number",
      ]
    )
  }

  private static let text = """
    # The shop.
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata:
      name: shop-gateway
      labels:
        team: web
    spec:
      selector:
        istio: ingressgateway
      servers:
      # renewed by hand
      - port:
          number: 443
          name: https
          protocol: HTTPS
        hosts:
        - shop.example.com
        tls:
          mode: SIMPLE
          credentialName: shop-cert
      - port:
          number: 80
          name: http
          protocol: HTTP
        hosts:
        - '*'
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: shop-shop-example-com
      labels:
        team: web
    spec:
      hosts:
      - shop.example.com
      gateways:
      - shop-gateway
      http:
      # the api
      - match:
        - uri:
            exact: /api
        - uri:
            prefix: /api/
        route:
        - destination:
            host: api
            port:
              number: 8080
      - route:
        - destination:
            host: web
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: shop-any-host
      labels:
        team: web
    spec:
      hosts:
      - '*'
      gateways:
      - shop-gateway
      http:
      - route:
        - destination:
            host: sorry
            port:
              number: 80

    """

  private static func ingress(_ name: String, _ namespace: String, _ spec: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: \(name), namespace: \(namespace)}
    spec: {\(spec)}

    """
  }

  @Test("Ingresses for one host share a Gateway, others have their own")
  func shared() throws {
    let backend = "http: {paths: [{path: /x, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}]}"
    let converted = ConvertedManifests(
      [
        Self.ingress("a", "one", "rules: [{host: a.example.com, \(backend)}]"),
        Self.ingress("b", "two", "rules: [{host: b.example.com, \(backend)}]"),
        Self.ingress("c", "two", "rules: [{host: a.example.com, \(backend)}]"),
      ].joined(separator: "---\n")
    )
    #expect(
      converted.outcome.objects.map {
        "\($0.displayName) \($0.value["spec"]?["gateways"]?.items.compactMap(\.string) ?? [])"
      } == [
        "gateway.networking.istio.io/a-gateway []",
        "virtualservice.networking.istio.io/a [\"a-gateway\"]",
        "gateway.networking.istio.io/b-gateway []",
        "virtualservice.networking.istio.io/b [\"b-gateway\"]",
        "virtualservice.networking.istio.io/c [\"one/a-gateway\"]",
      ]
    )
    #expect(try converted.findings == [])
  }

  @Test("an Ingress of another controller passes through, unless its class is asked for")
  func classes() throws {
    let text = Self.ingress(
      "a",
      "one",
      "ingressClassName: nginx, defaultBackend: {service: {name: web, port: {number: 80}}}"
    )
    let untouched = ConvertedManifests(text)
    #expect(try untouched.text == text)
    #expect(
      untouched.notices == [
        "3:18: an Ingress of the class nginx is left as it is; pass --ingress-class nginx to convert those"
      ]
    )
    let converted = ConvertedManifests(text, ConversionSettings(ingressClass: "nginx"))
    #expect(converted.notices == [])
    #expect(converted.outcome.objects.count == 2)
  }

  @Test(
    "the paths of an Ingress are read as Istio reads them",
    arguments: [
      ("/a", "Exact", IngressPath.exact("/a")), ("/a/", "Prefix", .segments("/a")), ("/", "Prefix", .prefix("/")),
      ("", "", .prefix("/")), ("/a/.*", "", .prefix("/a/")), ("/a*", "ImplementationSpecific", .prefix("/a")),
      ("/a", "ImplementationSpecific", .exact("/a")), ("", "Prefix", .prefix("/")),
    ]
  )
  func paths(path: String, type: String, expected: IngressPath) {
    #expect(IngressPath(path, type: type) == expected)
  }
}
