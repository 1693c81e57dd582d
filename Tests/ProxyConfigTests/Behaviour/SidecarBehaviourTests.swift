import Foundation
import Output
import ProxyConfig
import TestSupport
import Testing

@Suite("A real Envoy is a sidecar as its mesh says", .requires(.envoy), .requires(.python), .requires(.openssl))
struct SidecarBehaviourTests {
  /// What a sidecar of a mesh answers at a port, which one of its listeners has as its own.
  private static func with(
    _ mesh: @escaping (_ port: Int) -> String,
    listener: @escaping (_ port: Int) -> String,
    _ body: (RunningEnvoy) throws -> Void
  ) throws {
    let certificates = try Upstreams.shared.get().certificates
    try RunningEnvoy.with { (port, administration) in
      let translation = MeshText.translation(mesh(port), for: ProxyIdentity(), target: .istiod)
      let proxy = ServedProxies.Proxy(translation: translation, ports: [listener(port): port])
      return ServedProxies(proxies: [proxy], certificates: certificates).bootstrap(administration)
    } _: {
      try body($0)
    }
  }

  @Test("which writes down the requests that the mesh wants written down")
  func accessLog() throws {
    let upstreams = try Upstreams.shared.get()
    try TemporaryDirectory.with { folder in
      let log = folder.appendingPathComponent("log")
      let telemetry = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: istio, namespace: istio-system}
        data:
          mesh: |
            extensionProviders:
              - {name: lines, envoyFileAccessLog: {path: \(log.path), logFormat: {text: "%RESPONSE_CODE% %REQ(:PATH)%\\n"}}}
        ---
        apiVersion: telemetry.istio.io/v1
        kind: Telemetry
        metadata: {name: failures, namespace: istio-system}
        spec: {accessLogging: [{providers: [{name: lines}], filter: {expression: "response.code >= 400"}}]}
        """
      try Self.with { _ in
        EchoMesh.text(upstreams, [telemetry])
      } listener: { _ in
        "0.0.0.0_80"
      } _: { envoy in
        let asks = [Ask("/good"), Ask("/bad", ["ask-status: 500"]), Ask("/last", ["ask-status: 404"])]
        #expect(try envoy.answers(to: asks.map { ("echo", $0) }).map { $0.prefix(3) } == ["200", "500", "404"])
        let wanted: [Substring] = ["500 /bad", "404 /last"]
        var seen: [Substring] = []
        for _ in 0..<1_000 where seen != wanted {
          _ = try envoy.statistics("none")
          // A request to / was how the Envoy was found to serve.
          seen = ((try? String(contentsOf: log, encoding: .utf8)) ?? "").split(separator: "\n").filter {
            !$0.hasSuffix(" /")
          }
        }
        #expect(seen == wanted)
      }
    }
  }

  @Test("which listens itself where nothing is captured, and knows there only what it imports")
  func unCaptured() throws {
    let upstreams = try Upstreams.shared.get()
    func service(_ name: String, _ server: String, at port: Int) -> String {
      """
      apiVersion: v1
      kind: Service
      metadata: {name: \(name)}
      spec: {selector: {app: \(name)}, ports: [{name: http, port: \(port)}]}
      ---
      \(EchoMesh.workload(name, "app: \(name)", upstreams.port(server)))
      """
    }
    try Self.with { port in
      """
      apiVersion: networking.istio.io/v1
      kind: Sidecar
      metadata: {name: default}
      spec:
        outboundTrafficPolicy: {mode: REGISTRY_ONLY}
        egress: [{port: {number: \(port), name: http, protocol: HTTP}, captureMode: NONE, hosts: ["./near.default.svc.cluster.local"]}]
      ---
      \(service("near", "a", at: port))
      ---
      \(service("far", "b", at: port))
      """
    } listener: {
      "127.0.0.1_\($0)"
    } _: { envoy in
      let answers = try envoy.answers(to: ["near", "far"].map { ($0, Ask("/")) })
      #expect(answers == ["200 a GET / host=near", "502"])
    }
  }
}
