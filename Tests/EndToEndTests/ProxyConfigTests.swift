import Foundation
import TestSupport
import Testing

@Suite("What the built binary generates, a real Envoy takes", .requires(.envoy))
struct ProxyConfigTests {
  /// A mesh that has of each what Envoy is told in another way.
  private static let mesh = """
    apiVersion: v1
    kind: Service
    metadata: {name: web}
    spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}, {name: tcp-admin, port: 9000}]}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web-v1}
    spec:
      selector: {matchLabels: {app: web, version: v1}}
      template:
        metadata: {labels: {app: web, version: v1}}
        spec: {containers: [{name: web, image: "web:1", ports: [{containerPort: 8080}]}]}
    ---
    apiVersion: networking.istio.io/v1
    kind: DestinationRule
    metadata: {name: web}
    spec:
      host: web
      trafficPolicy:
        outlierDetection: {consecutive5xxErrors: 3, interval: 5s}
        loadBalancer: {consistentHash: {httpHeaderName: x-user}}
        connectionPool: {tcp: {maxConnections: 10}, http: {http1MaxPendingRequests: 5}}
      subsets: [{name: v1, labels: {version: v1}}]
    ---
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: web}
    spec:
      hosts: [web, web.example.com]
      gateways: [mesh, edge]
      http:
      - match: [{uri: {regex: "/a.*"}, headers: {x-test: {exact: "a"}}}]
        fault: {abort: {percentage: {value: 10}, httpStatus: 503}}
        route: [{destination: {host: web, subset: v1, port: {number: 80}}}]
      - rewrite: {uri: /}
        retries: {attempts: 3, retryOn: "5xx,503"}
        mirror: {host: web, port: {number: 80}}
        route: [{destination: {host: web, port: {number: 80}}}]
    ---
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata: {name: edge}
    spec:
      selector: {istio: edge}
      servers:
      - {port: {number: 80, name: http, protocol: HTTP}, hosts: [web.example.com]}
      - port: {number: 443, name: https, protocol: HTTPS}
        hosts: [web.example.com]
        tls: {mode: SIMPLE, credentialName: web}
    ---
    apiVersion: networking.istio.io/v1
    kind: ServiceEntry
    metadata: {name: outside}
    spec:
      hosts: [api.example.org]
      location: MESH_EXTERNAL
      resolution: DNS
      ports: [{number: 443, name: tls, protocol: TLS}, {number: 80, name: http, protocol: HTTP}]

    """

  @Test(
    "with --bootstrap, for both targets and in both formats, with sources and with old names",
    arguments: ["Examples/bookinfo", "mesh"],
    ["sidecar", "gateway", "router", "workload"]
  )
  func bootstraps(mesh: String, proxy: String) throws {
    let envoy = try #require(RealComponent.envoy.path)
    let workload = mesh == "mesh" ? "deployment/web-v1" : "reviews-v1"
    try TemporaryDirectory.with { directory in
      try Self.write(to: directory)
      for target in ["standalone", "istiod"] {
        for form in ["json", "yaml", "json --with-sources --format legacy-0.7"] {
          let file = form.hasPrefix("json") ? "envoy.json" : "envoy.yaml"
          let run = try ShellRun(
            "meshctl pc generate -q --bootstrap --mesh \(mesh) --proxy \(proxy == "workload" ? workload : proxy) "
              + "--target \(target) -o \(form) > \(file) "
              + "&& '\(envoy)' --mode validate -c \(file) --disable-hot-restart --log-level error",
            in: directory
          )
          #expect(run == ShellRun(0, output: "configuration '\(file)' OK\n"), "\(target) \(form)")
        }
      }
    }
  }

  private static func write(to directory: URL) throws {
    let examples = PackageDirectory.url.appendingPathComponent("Examples").path
    let files = FileManager.default
    try files.createSymbolicLink(atPath: "\(directory.path)/Examples", withDestinationPath: examples)
    try files.createDirectory(atPath: "\(directory.path)/mesh", withIntermediateDirectories: true)
    try Data(Self.mesh.utf8).write(to: directory.appendingPathComponent("mesh/mesh.yaml"))
  }
}
