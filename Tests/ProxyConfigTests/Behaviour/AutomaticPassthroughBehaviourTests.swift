import Foundation
import ProxyConfig
import TestSupport
import Testing

@Suite(
  "A real Envoy passes TLS on to workloads by the names of clusters",
  .requires(.envoy),
  .requires(.python),
  .requires(.openssl)
)
struct AutomaticPassthroughBehaviourTests {
  private static let gateway = """
    apiVersion: networking.istio.io/v1
    kind: Gateway
    metadata: {name: cross-network}
    spec:
      selector: {istio: eastwestgateway}
      servers: [{port: {number: 15443, name: tls, protocol: TLS}, tls: {mode: AUTO_PASSTHROUGH}, hosts: ["*.local"]}]
    """

  private static func mesh(_ upstreams: Upstreams) -> String {
    let labels = "app: echo, security.istio.io/tlsMode: istio"
    return [
      gateway,
      """
      apiVersion: v1
      kind: Service
      metadata: {name: echo}
      spec: {selector: {app: echo}, ports: [{name: http, port: 80}]}
      ---
      apiVersion: networking.istio.io/v1
      kind: DestinationRule
      metadata: {name: echo}
      spec: {host: echo, subsets: [{name: b, labels: {version: b}}]}
      """,
      EchoMesh.workload("echo-a", "\(labels), version: a", upstreams.port("secure-a")),
      EchoMesh.workload("echo-b", "\(labels), version: b", upstreams.port("secure-b")),
    ].joined(separator: "\n---\n")
  }

  /// The server that answers to a client that asks for a name and speaks protocols; empty where nobody does.
  private static func server(_ name: String, _ protocols: String, at port: Int, _ authority: String) throws -> String {
    let script = """
      import socket, ssl, sys
      context = ssl.create_default_context(cafile=sys.argv[1])
      context.check_hostname = False
      context.set_alpn_protocols(sys.argv[4].split())
      try:
          with socket.create_connection(("127.0.0.1", int(sys.argv[2]))) as plain:
              with context.wrap_socket(plain, server_hostname=sys.argv[3]) as connection:
                  connection.sendall(b"GET / HTTP/1.1\\r\\nhost: any\\r\\nconnection: close\\r\\n\\r\\n")
                  print(connection.makefile().read().split("\\n\\n")[1].split()[0])
      except OSError:
          pass
      """
    let python = RealComponent.python.path ?? "python3"
    let run = try FinishedProcess.run(python, ["-c", script, authority, "\(port)", name, protocols])
    return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test("for those who speak the mesh's own protocol, and nobody else")
  func passesOn() throws {
    let upstreams = try Upstreams.shared.get()
    let authority = upstreams.certificates.certificate("ca")
    try RunningEnvoy.with { (port, administration) in
      let identity = ProxyIdentity(kind: .gateway, labels: ["istio": "eastwestgateway"])
      let translation = MeshText.translation(Self.mesh(upstreams), for: identity, target: .istiod)
      let proxy = ServedProxies.Proxy(translation: translation, ports: ["0.0.0.0_15443": port])
      return ServedProxies(proxies: [proxy], certificates: upstreams.certificates).bootstrap(administration)
    } _: { (envoy) throws in
      func server(_ name: String, _ protocols: String = "istio") throws -> String {
        try Self.server(name, protocols, at: envoy.ports["mesh"] ?? 0, authority)
      }
      let name = "echo.default.svc.cluster.local"
      #expect(try server("outbound_.80_.b_.\(name)") == "secure-b")
      #expect(Set(try (0..<20).map { _ in try server("outbound_.80_._.\(name)") }) == ["secure-a", "secure-b"])
      #expect(try server("outbound_.80_._.\(name)", "http/1.1") == "")
      #expect(try server("outbound_.81_._.\(name)") == "")
      #expect(try server(name) == "")
    }
  }
}
