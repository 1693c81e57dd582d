import IstiodDebug
import TestSupport
import Testing

@Suite("What istiod says of services")
struct RegistryReportTests {
  private static func services(_ text: String) throws -> [KnownService] {
    try RegistryReport(parsing: Array(text.utf8)).services
  }

  private static func endpoints(_ text: String) throws -> [KnownEndpoint] {
    try EndpointReport(parsing: Array(text.utf8)).endpoints
  }

  @Test("services have their ports and the addresses of all clusters, and what has no name is passed over")
  func services() throws {
    let services = try Self.services(
      """
      [{"Attributes": {"ServiceRegistry": "Kubernetes", "Namespace": "a"}, "hostname": "b.a.svc.cluster.local",
        "ports": [{"name": "http", "port": 80, "protocol": "HTTP"}, {"port": "x"}, null],
        "clusterVIPs": {"Addresses": {"one": ["10.0.0.1", "fd00::1"], "two": ["10.0.0.1"]}}, "defaultAddress": "10.9.9.9"},
       {"hostname": "headless", "ports": null, "defaultAddress": "0.0.0.0"}, {"ports": []}, null, 7]
      """
    )
    #expect(services.map(\.host) == ["b.a.svc.cluster.local", "headless"])
    #expect(services.map(\.addresses) == [["10.0.0.1", "fd00::1"], []])
    #expect(services.first?.ports.map(\.number) == [80])
    #expect(services.first?.namespace == "a")
  }

  @Test("endpoints have the port of their service, one or several addresses, and how they are")
  func endpoints() throws {
    let endpoints = try Self.endpoints(
      """
      [{"svc": "b:http", "ep": [
        {"service": {"hostname": "b", "Attributes": {"Namespace": "a"}}, "servicePort": {"name": "http", "port": 80},
         "endpoint": {"Address": "10.0.0.6", "EndpointPort": 8080, "WorkloadName": "w", "TLSMode": "istio",
          "Locality": {"Label": "r/z/", "ClusterID": "one"}, "HealthStatus": 2}},
        {"service": {"hostname": "b"}, "servicePort": {"port": 80},
         "endpoint": {"Addresses": ["10.0.0.7", "fd00::7"], "HealthStatus": 99}},
        {"service": {"hostname": "b"}, "endpoint": {}}, {}]}, {"svc": "none", "ep": null}, {}]
      """
    )
    #expect(endpoints.map(\.address) == ["10.0.0.6", "10.0.0.7", "fd00::7"])
    #expect(endpoints.map(\.health) == [.draining, .healthy, .healthy])
    #expect(endpoints.first?.locality == "r/z")
    #expect(endpoints.map(\.speaksMutualTLS) == [true, false, false])
    #expect(endpoints.map(\.number) == [8080, 0, 0])
  }

  @Test("nothing is null", arguments: ["null", "[]"])
  func nothing(text: String) throws {
    #expect(try Self.services(text) == [])
    #expect(try Self.endpoints(text) == [])
  }

  @Test(
    "anything else is an error, and never a trap",
    arguments: ["", "{", "[", #"[{"ep":"#, "Authorization", "\u{0}"]
  )
  func broken(text: String) {
    #expect(throws: IstiodAnswerError.self) { try Self.services(text) }
    #expect(throws: IstiodAnswerError.self) { try Self.endpoints(text) }
  }

  @Test("no bytes whatever trap the readers")
  func hostile() {
    var generator = SeededGenerator(seed: 6)
    let words = [
      "[", "]", "{", "}", "\"ep\":", "\"service\":", "\"port\":", "1e999", "\"\\u", "null", ",", "-", "\"a\"",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...20, using: &generator)).map { _ in words.randomElement(using: &generator) ?? ""
      }
      _ = try? Self.services(text.joined())
      _ = try? Self.endpoints(text.joined())
    }
  }

  @Test("the answers of a real istiod are read whole")
  func corpus() throws {
    guard let corpus = Corpus("istiod") else { return }
    let services = try RegistryReport(parsing: try corpus.bytes("registryz.json")).services
    #expect(services.count == 8)
    #expect(services.first { $0.host == "reviews.bookinfo.svc.cluster.local" }?.ports.map(\.kind) == ["HTTP"])
    let endpoints = try EndpointReport(parsing: try corpus.bytes("endpointz.json")).endpoints
    #expect(endpoints.count { $0.host == "reviews.bookinfo.svc.cluster.local" } == 3)
    #expect(endpoints.first?.address == "10.244.0.6")
    #expect(endpoints.first?.locality == "region-1/zone-a")
  }
}
