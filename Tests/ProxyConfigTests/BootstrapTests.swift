import Foundation
import Output
import ProxyConfig
import TestSupport
import Testing

@Suite("A bootstrap says who a proxy is and where its configuration comes from")
struct BootstrapTests {
  private static let identity = ProxyIdentity(
    name: "reviews-v1",
    namespace: "prod",
    labels: ["app": "reviews", "version": "v1"],
    address: "10.0.0.1",
    serviceAccount: "reviews",
    locality: "r1/z1"
  )
  private static let mesh = """
    apiVersion: v1
    kind: Service
    metadata: {name: reviews}
    spec:
      ports: [{name: http, port: 9080}]
    """

  static let bootstraps: [(String, Bootstrap)] = [
    (
      "control-plane",
      Bootstrap(
        for: identity,
        administration: .socket(host: "127.0.0.1", port: 15_000),
        source: .controlPlane(Bootstrap.DiscoveryServer()),
        tracing: Bootstrap.Tracing(host: "zipkin.istio-system", port: 9_411)
      )
    ),
    (
      "files",
      Bootstrap(
        for: identity,
        administration: .pipe(path: "/tmp/meshctl/admin.sock"),
        source: .files(listeners: "/dev/null", clusters: "/dev/null")
      )
    ),
    (
      "fixed",
      Bootstrap(
        for: ProxyIdentity(),
        administration: .socket(host: "127.0.0.1", port: 15_000),
        source: .fixed(MeshText.translation(mesh, target: .standalone(.init())).inlined)
      )
    ),
  ]

  @Test("each is as recorded", arguments: bootstraps.map(\.0))
  func recorded(name: String) throws {
    let bootstrap = try #require(Self.bootstraps.first { $0.0 == name }?.1)
    let text = String(decoding: JSONWriter.bytes(of: bootstrap.json, layout: .pretty), as: UTF8.self) + "\n"
    let record = RecordedText("Tests/ProxyConfigTests/Bootstraps", suite: "BootstrapTests")
    try record.check("\(name).json", text)
    try record.check(onlyFiles: Self.bootstraps.map { "\($0.0).json" })
  }

  // Envoy calls the tracer of a bootstrap deprecated; it is where Istio's agent puts it.
  @Test(
    "a real Envoy takes each, without a warning but for the tracer",
    .requires(.envoy),
    arguments: bootstraps.map(\.0)
  )
  func accepted(name: String) throws {
    let bootstrap = try #require(Self.bootstraps.first { $0.0 == name }?.1)
    #expect(try EnvoyAcceptance.objection(to: bootstrap.json, countingWarnings: name != "control-plane") == nil)
  }
}
