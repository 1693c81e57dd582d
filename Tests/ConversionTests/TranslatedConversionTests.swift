import Diagnostics
import ProxyConfig
import TestSupport
import Testing
import YAML

@testable import Conversion

/// The translation of an object and that of what it was converted to send requests to the same places.
@Suite struct TranslatedConversionTests {
  private static let services = ["web", "api", "shop"].map { name in
    """
    apiVersion: v1
    kind: Service
    metadata: {name: \(name)}
    spec: {selector: {app: \(name)}, ports: [{name: http, port: 80}, {name: http-more, port: 8080}]}
    """
  }.joined(separator: "\n---\n")

  /// Where requests end for a proxy, one line a request.
  private static func answers(_ text: String, atGateway: Bool, to requests: [RouteRequest]) throws -> [String] {
    let input = TranslationInput(Parser.documents(in: SourceFile(name: "mesh.yaml", text: text)))
    let identity = atGateway ? ProxyIdentity.gateways(of: input, in: "istio-system").first : ProxyIdentity()
    let translation = Translation(input, for: try #require(identity), target: .istiod)
    return requests.map { request in
      let routes = translation.routes.filter { !atGateway || $0.name == "http.80" }
      let found = routes.map { table in
        let route = table.virtualHost(for: request)?.route(for: request)
        return "\(table.name): \(route.map { answer($0, translation) } ?? "none")"
      }
      return "\(request.method) \(request.authority)\(request.target): \(found)"
    }
  }

  private static func answer(_ route: Route, _ translation: Translation) -> String {
    let destinations = translation.destinations(of: route)
    guard !destinations.isEmpty else {
      if case .redirect = route.action { return "redirected" }
      return "answered"
    }
    let total = destinations.reduce(0) { $0 + $1.weight }
    return destinations.map { "\($0.cluster) \(100 * $0.weight / max(total, 1))" }.joined(separator: " ")
  }

  private static let requests: [RouteRequest] = ["shop", "shop.example.com", "other.example.com"].flatMap { host in
    ["/", "/a", "/ab", "/a/", "/a/b", "/a/b/c", "/a/bc", "/c.d", "/cxd", "/foo/x", "/x?q=12"].flatMap { path in
      ["GET", "POST"].flatMap { method in
        [[], [RouteRequest.Header(name: "x-v", value: "1")], [RouteRequest.Header(name: "x-v", value: "2")]].map {
          RouteRequest(method: method, authority: host, target: path, headers: $0)
        }
      }
    }
  }

  @Test("for HTTPRoutes of Services", arguments: 1...25 as ClosedRange<UInt64>)
  func httpRoutes(seed: UInt64) throws {
    let text = Self.services + "\n---\n" + GeneratedHTTPRoute.text(seed: seed, changesRequests: false)
    let converted = try ConvertedManifests(text, ConversionSettings(target: .virtualService)).text
    let before = try Self.answers(text, atGateway: false, to: Self.requests)
    #expect(try Self.answers(converted, atGateway: false, to: Self.requests) == before, "seed \(seed)\n\(converted)")
  }

  @Test("for Ingresses", arguments: 1...25 as ClosedRange<UInt64>)
  func ingresses(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = Self.services + "\n---\n" + Self.ingress(&generator)
    let converted = try ConvertedManifests(text).text
    let before = try Self.answers(text, atGateway: true, to: Self.requests)
    #expect(try Self.answers(converted, atGateway: true, to: Self.requests) == before, "seed \(seed)\n\(converted)")
  }

  private static func ingress(_ generator: inout SeededGenerator) -> String {
    func pick(_ texts: [String]) -> String { texts[Int.random(in: 0..<texts.count, using: &generator)] }
    let rules = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      let paths = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        let path = pick(["/a", "/a/b", "/", "/foo/.*", "/c.d", "/a*"])
        let type = path.hasSuffix("*") ? "ImplementationSpecific" : pick(["Exact", "Prefix", "ImplementationSpecific"])
        let port = pick(["number: 80", "name: http-more"])
        return
          "{path: \"\(path)\", pathType: \(type), backend: {service: {name: \(pick(["web", "api"])), port: {\(port)}}}}"
      }
      let host = pick(["host: shop.example.com, ", "host: \"*.example.com\", ", ""])
      return "{\(host)http: {paths: [\(paths.joined(separator: ", "))]}}"
    }
    let backend = pick(["defaultBackend: {service: {name: shop, port: {number: 80}}}, ", ""])
    return """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: edge}
      spec: {ingressClassName: istio, \(backend)rules: [\(rules.joined(separator: ", "))]}

      """
  }

  @Test("for TrafficSplits", arguments: ["90, 10", "9, 1", "\"500m\", \"1500m\"", "1, 0", "0, 7"])
  func trafficSplits(weights: String) throws {
    let parts = weights.split(separator: ", ").map(String.init)
    let text = """
      \(Self.services)
      ---
      apiVersion: split.smi-spec.io/\(weights.contains("m") ? "v1alpha1" : "v1alpha2")
      kind: TrafficSplit
      metadata: {name: shop-split}
      spec: {service: shop, backends: [{service: web, weight: \(parts[0])}, {service: api, weight: \(parts[1])}]}

      """
    let converted = ConvertedManifests(text)
    #expect(converted.notices == [])
    let before = try Self.answers(text, atGateway: false, to: Self.requests)
    #expect(try Self.answers(try converted.text, atGateway: false, to: Self.requests) == before)
  }
}
