import Console
import Foundation
import HTTP
import KubernetesTestSupport
import Resources
import TestSupport
import Testing

@testable import Kubernetes

@Suite("What a server serves is found out once, and kept")
struct DiscoveryTests {
  private static func group(_ name: String, _ resources: String) -> String {
    "{\"metadata\":{\"name\":\"\(name)\"},\"versions\":[{\"version\":\"v1\",\"resources\":[\(resources)]}]}"
  }

  private static func resource(_ plural: String, _ kind: String, _ short: String) -> String {
    "{\"resource\":\"\(plural)\",\"responseKind\":{\"kind\":\"\(kind)\"},\"scope\":\"Namespaced\","
      + "\"singularResource\":\"\(kind.lowercased())\",\"shortNames\":[\"\(short)\"],\"verbs\":[\"get\"]}"
  }

  private static func aggregated(_ groups: [String]) -> ScriptedTransport.Step {
    .json("{\"kind\":\"APIGroupDiscoveryList\",\"items\":[\(groups.joined(separator: ","))]}")
  }

  private static let istio = group("networking.istio.io", resource("virtualservices", "VirtualService", "vs"))
  private static let routes = [
    "/api": aggregated([group("", resource("pods", "Pod", "po"))]), "/apis": aggregated([istio]),
  ]

  private static func client(_ folder: URL, at seconds: Int64 = 1_000, routes: [String: ScriptedTransport.Step])
    -> ScriptedClient
  {
    ScriptedClient(
      routes: routes,
      clock: .fixed(Timestamp(seconds: seconds)),
      cacheDirectory: folder.appendingPathComponent("cache").path
    )
  }

  @Test(
    "a resource is found by each of its names",
    arguments: [
      "virtualservices", "virtualservice", "VirtualService", "vs", "virtualservices.networking.istio.io",
      "vs.networking.istio.io", "virtualservices.v1.networking.istio.io",
    ]
  )
  func names(word: String) async throws {
    let scripted = ScriptedClient(routes: Self.routes)
    #expect(try await scripted.client.resource(named: word).qualifiedName == "virtualservices.networking.istio.io")
  }

  @Test("a kind that is not served comes with the nearest names")
  func unknown() async throws {
    let scripted = ScriptedClient(routes: Self.routes)
    let error = await #expect(throws: APIError.self) {
      _ = try await scripted.client.resource(named: "virtualservice.x")
    }
    #expect(error == .unknownResource("virtualservice.x", nearest: ["virtualservices", "virtualservice"]))
  }

  @Test("what was found is kept in a private file, and read as long as it is good")
  func cache() async throws {
    try await ConfigurationFolder.withAsync(["x": ""]) { folder in
      _ = try await Self.client(folder.url, routes: Self.routes).client.resource(named: "vs")
      let file = folder.url.appendingPathComponent("cache/discovery-https___api.example_.json")
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let later = Self.client(folder.url, at: 1_000 + DiscoveryCache.lifetime - 1, routes: [:])
      #expect(try await later.client.resource(named: "vs").kind == "VirtualService")
      #expect(later.transport.lines == [])
      for seconds in [1_000 + DiscoveryCache.lifetime, 999] {
        let stale = Self.client(folder.url, at: seconds, routes: Self.routes)
        _ = try await stale.client.catalog()
        #expect(stale.transport.lines.count == 2)
        try FileManager.default.removeItem(at: file)
        _ = try await Self.client(folder.url, routes: Self.routes).client.catalog()
      }
    }
  }

  @Test("a name that a kept catalog lacks is asked for anew, once")
  func refresh() async throws {
    try await ConfigurationFolder.withAsync(["x": ""]) { folder in
      _ = try await Self.client(folder.url, routes: Self.routes).client.catalog()
      var routes = Self.routes
      let apps = Self.group("apps", Self.resource("deployments", "Deployment", "deploy"))
      routes["/apis"] = Self.aggregated([Self.istio, apps])
      let scripted = Self.client(folder.url, routes: routes)
      #expect(try await scripted.client.resource(named: "deploy").kind == "Deployment")
      await #expect(throws: APIError.self) { _ = try await scripted.client.resource(named: "none") }
      #expect(scripted.transport.lines.count == 2)
    }
  }

  @Test("a cache that others may have written counts as none")
  func foreignCache() async throws {
    try await ConfigurationFolder.withAsync(["x": ""]) { folder in
      _ = try await Self.client(folder.url, routes: Self.routes).client.catalog()
      let file = folder.url.appendingPathComponent("cache/discovery-https___api.example_.json")
      try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file.path)
      let scripted = Self.client(folder.url, routes: Self.routes)
      _ = try await scripted.client.catalog()
      #expect(scripted.transport.lines.count == 2)
    }
  }

  @Test("a group whose server does not answer is left out, whichever form it is told in")
  func stale() async throws {
    let dead = #"{"metadata":{"name":"metrics.k8s.io"},"versions":[{"version":"v1","freshness":"Stale"}]}"#
    let routes = ["/api": Self.aggregated([]), "/apis": Self.aggregated([dead, Self.istio])]
    let aggregated = ScriptedClient(routes: routes)
    #expect(try await aggregated.client.catalog().resources.map(\.kind) == ["VirtualService"])
    let plain = ScriptedClient(routes: [
      "/api": .json(#"{"kind":"APIVersions","versions":["v1"]}"#),
      "/api/v1": .json(
        #"{"kind":"APIResourceList","resources":[{"name":"pods","kind":"Pod","namespaced":true},"#
          + #"{"name":"pods/log","kind":"Pod","namespaced":true}]}"#
      ),
      "/apis": .json(
        #"{"kind":"APIGroupList","groups":[{"name":"metrics.k8s.io","versions":[{"version":"v1"}]}]}"#
      ),
      "/apis/metrics.k8s.io/v1": .json("", status: 503),
    ])
    let resources = try await plain.client.catalog().resources
    #expect(resources.map(\.plural) == ["pods"])
    #expect(resources.first?.subresources == ["log"])
  }
}
