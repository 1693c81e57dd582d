import Foundation
import StandInAPIServer
import Testing
import YAML

@Suite("Lists of a stand-in API server")
struct ListTests {
  private static func names(_ answer: PlainClient.Answer?) -> [String] {
    (answer?.value["items"]?.items ?? []).compactMap { $0.text("metadata", "name") }
  }

  private static func texts(of key: String, in json: String) -> [String] {
    json.components(separatedBy: "\"\(key)\":\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test("ten thousand objects come in pages, each once, and as many requests as pages are counted")
  func pages() throws {
    let server = try StandInServer()
    try server.store.seed((0..<10_000).map { Manifest.virtualService("vs-\(10_000 + $0)") })
    let client = PlainClient(server)
    var names: [String] = []
    var token = ""
    repeat {
      let answer = try #require(client.get("\(Manifest.virtualServices)?limit=500&continue=\(token)"))
      // Reading ten thousand objects as data would take longer than serving them.
      names += Self.texts(of: "name", in: answer.text)
      token = Self.texts(of: "continue", in: answer.text).first ?? ""
    } while !token.isEmpty
    #expect(names == (0..<10_000).map { "vs-\(10_000 + $0)" })
    #expect(server.log.count { $0.path == Manifest.virtualServices } == 20)
  }

  @Test("later pages show the state of the first, until its history is forgotten")
  func consistency() throws {
    let server = try StandInServer()
    try server.store.seed(["a", "b", "c", "d"].map { Manifest.virtualService($0) })
    let client = PlainClient(server)
    let first = try #require(client.get("\(Manifest.virtualServices)?limit=2"))
    let token = first.value.text("metadata", "continue") ?? ""
    #expect(first.value.at("metadata", "remainingItemCount") == 2)
    try server.store.remove("virtualservices", "c")
    try server.store.seed([Manifest.virtualService("cc")])
    let target = "\(Manifest.virtualServices)?limit=2&continue="
    #expect(Self.names(client.get(target + token)) == ["c", "d"])
    server.store.forgetHistory()
    let expired = try #require(client.get(target + token))
    #expect(expired.status == 410)
    #expect(expired.value.text("reason") == "Expired")
    let inconsistent = expired.value.text("metadata", "continue") ?? ""
    #expect(Self.names(client.get(target + inconsistent)) == ["cc", "d"])
  }

  @Test(
    "selectors choose by labels and fields",
    arguments: [
      ("labelSelector=app%3Da", ["one", "two"]),
      ("labelSelector=app%21%3Da", ["three"]),
      ("labelSelector=app+in+%28a%2Cb%29%2C%21canary", ["one", "three"]),
      ("labelSelector=app+notin+%28b%29", ["one", "two"]),
      ("labelSelector=canary", ["two"]),
      ("fieldSelector=metadata.name%3Dtwo", ["two"]),
      ("fieldSelector=metadata.name%21%3Dtwo", ["one", "three"]),
    ] as [(String, [String])]
  )
  func selectors(query: String, expected: [String]) throws {
    let server = try StandInServer()
    try server.store.seed([
      Manifest.pod("one", labels: ["app": "a"]), Manifest.pod("two", labels: ["app": "a", "canary": "yes"]),
      Manifest.pod("three", labels: ["app": "b"]),
    ])
    let answer = PlainClient(server).get("/api/v1/namespaces/default/pods?\(query)")
    #expect(Self.names(answer).sorted() == expected.sorted())
  }

  @Test("every version of a custom resource shows the same objects")
  func versions() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("reviews")])
    let path = "/apis/networking.istio.io/v1alpha3/virtualservices"
    let list = try #require(PlainClient(server).get(path)).value
    #expect(list["items"]?.items.map { $0.text("apiVersion") } == ["networking.istio.io/v1alpha3"])
    #expect(list.text("apiVersion") == "networking.istio.io/v1alpha3")
  }

  @Test("built-in kinds have the columns that kubectl shows")
  func tables() throws {
    var configuration = StandInConfiguration()
    let now = Date(timeIntervalSince1970: 1_900_000_000)
    configuration.clock = { now }
    let server = try StandInServer(configuration)
    try server.store.seed([Manifest.pod("p", containers: ["app", "istio-proxy"]), Manifest.deployment(image: "i:1")])
    try server.store.seed(
      yaml: """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {clusterIP: 10.0.0.7, type: ClusterIP, ports: [{port: 80}, {port: 53, protocol: UDP}], selector: {app: web}}
        """
    )
    func cells(_ path: String) -> [String] {
      let accept = "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"
      let table = PlainClient(server).get(path, accept: accept)?.value
      return (table?["rows"]?.items.first?["cells"]?.items ?? []).map(\.jsonText)
    }
    #expect(
      cells("/api/v1/namespaces/default/pods") == [
        "\"p\"", "\"2/2\"", "\"Running\"", "\"0\"", "\"0s\"", "\"10.0.0.1\"", "\"<none>\"", "\"<none>\"", "\"<none>\"",
      ]
    )
    #expect(
      cells("/apis/apps/v1/namespaces/default/deployments") == [
        "\"web\"", "\"0/2\"", "0", "0", "\"0s\"", "\"app\"", "\"i:1\"", "\"app=web\"",
      ]
    )
    #expect(
      cells("/api/v1/namespaces/default/services") == [
        "\"web\"", "\"ClusterIP\"", "\"10.0.0.7\"", "\"<none>\"", "\"80/TCP,53/UDP\"", "\"0s\"", "\"app=web\"",
      ]
    )
  }

  @Test("metadata alone can be listed")
  func partialObjects() throws {
    let server = try StandInServer()
    try server.store.seed([Manifest.virtualService("reviews")])
    let accept = "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"
    let list = try #require(PlainClient(server).get(Manifest.virtualServices, accept: accept)).value
    #expect(list.text("kind") == "PartialObjectMetadataList")
    #expect(list["items"]?.items.map { $0.entries.map(\.key) } == [["kind", "apiVersion", "metadata"]])
  }
}
