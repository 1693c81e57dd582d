import Console
import Foundation
import HTTP
import Testing

@testable import Kubernetes

@Suite("The connection that flags and kubeconfig files lead to")
struct ConnectionTests {
  @Test("a kubeconfig as kind writes it works unchanged")
  func kind() throws {
    let pem = { (label: String) in "-----BEGIN \(label)-----\nAAAA\n-----END \(label)-----\n" }
    let base64 = { (text: String) in Data(text.utf8).base64EncodedString() }
    let text = """
      apiVersion: v1
      clusters:
      - cluster:
          certificate-authority-data: \(base64(pem("CERTIFICATE")))
          server: https://127.0.0.1:45123
        name: kind-kind
      contexts:
      - context:
          cluster: kind-kind
          user: kind-kind
        name: kind-kind
      current-context: kind-kind
      kind: Config
      preferences: {}
      users:
      - name: kind-kind
        user:
          client-certificate-data: \(base64(pem("CERTIFICATE")))
          client-key-data: \(base64(pem("RSA PRIVATE KEY")))
      """
    let connection = try ConfigurationFolder.with(["config": text]) { try $0.resolve().get() }
    #expect(connection.server.description == "https://127.0.0.1:45123/")
    #expect(connection.namespace == "default")
    #expect(connection.contextName == "kind-kind")
    #expect(
      connection.settings.tls
        == TLSSettings(
          verification: .full(authorities: Array(pem("CERTIFICATE").utf8)),
          clientCertificate: ClientCertificate(
            certificate: Array(pem("CERTIFICATE").utf8),
            key: Array(pem("RSA PRIVATE KEY").utf8)
          )
        )
    )
  }

  @Test("the first file wins whole entries and the current context, and relative paths count from their file")
  func merging() async throws {
    let first = """
      contexts: [{name: dev, context: {cluster: kind, user: viewer}}]
      clusters: [{name: kind, cluster: {server: "https://first.example"}}]
      """
    let files = ["a/config": first, "b/config": KubeconfigText.two, "b/tokens/viewer": "file-token\n"]
    try await ConfigurationFolder.withAsync(files) { folder in
      let variables = ["KUBECONFIG": ":$DIR/a/config:$DIR/none:$DIR/b/config:$DIR/a/config"]
      let connection = try folder.resolve(.init(), variables).get()
      #expect(connection.contextName == "dev")
      #expect(connection.server.description == "https://first.example/")
      #expect(connection.namespace == "default")
      #expect(try await connection.credentials.credential() == .bearer("file-token"))
    }
  }

  @Test("flags win over the context")
  func overrides() throws {
    try ConfigurationFolder.with(["config": KubeconfigText.two, "b/tokens/viewer": "t"]) { folder in
      let prod = try folder.resolve(.with { $0.context = "prod" }).get()
      #expect(prod.server.description == "https://east.example/k8s")
      #expect(prod.settings.tls.serverName == "api.east")
      let server = try folder.resolve(
        .with {
          $0.context = "prod"
          $0.server = "https://other.example"
          $0.namespace = "istio-system"
          $0.skipsTLSVerification = true
          $0.impersonation = Impersonation(user: "jane", groups: ["a", "b"], extra: ["Scopes/x": ["view"]])
        }
      ).get()
      #expect(server.server.description == "https://other.example/")
      #expect(server.settings.tls == TLSSettings(verification: .insecure))
      #expect(server.namespace == "istio-system")
      #expect(
        server.impersonation.headers.map { "\($0.name): \($0.value)" } == [
          "Impersonate-User: jane", "Impersonate-Group: a", "Impersonate-Group: b",
          "Impersonate-Extra-scopes%2Fx: view",
        ]
      )
    }
  }

  @Test("a server alone makes a connection, with the scheme that its TLS settings call for")
  func serverAlone() throws {
    try ConfigurationFolder.with([:]) { folder in
      let variables = ["HOME": "$DIR"]
      let plain = try folder.resolve(.with { $0.server = "localhost:8080" }, variables).get()
      #expect(plain.server.description == "http://localhost:8080/")
      let secure = try folder.resolve(
        .with {
          $0.server = "localhost:8443"
          $0.skipsTLSVerification = true
        },
        variables
      ).get()
      #expect(secure.server.description == "https://localhost:8443/")
      let master = try folder.resolve(.init(), ["KUBERNETES_MASTER": "https://m.example"]).get()
      #expect(master.server.description == "https://m.example/")
    }
  }

  @Test("credentials never travel in the clear")
  func clearText() async throws {
    let text = KubeconfigText.one(cluster: "{server: \"http://a.example\"}", user: "{token: t}")
    try await ConfigurationFolder.withAsync(["config": text]) { folder in
      let connection = try folder.resolve().get()
      #expect(try await connection.credentials.credential() == Credential())
    }
  }

  @Test("a pod without a kubeconfig takes its service account")
  func inCluster() async throws {
    let files = ["sa/token": "pod-token\n", "sa/namespace": "team-a\n", "sa/ca.crt": "-----BEGIN CERTIFICATE-----\n"]
    try await ConfigurationFolder.withAsync(files) { folder in
      var variables = ["KUBERNETES_SERVICE_HOST": "fd00::1", "KUBERNETES_SERVICE_PORT": "443"]
      var surroundings = KubernetesConnection.Surroundings(environment: Environment(variables))
      surroundings.serviceAccountDirectory = folder.filled("$DIR/sa")
      let connection = try KubernetesConnection.resolve(.init(), in: surroundings)
      #expect(connection.server.description == "https://[fd00::1]/")
      #expect(connection.namespace == "team-a")
      #expect(try await connection.credentials.credential() == .bearer("pod-token"))
      variables["POD_NAMESPACE"] = "team-b"
      surroundings.environment = Environment(variables)
      #expect(try KubernetesConnection.resolve(.init(), in: surroundings).namespace == "team-b")
      let named = try KubernetesConnection.resolve(.with { $0.namespace = "team-c" }, in: surroundings)
      #expect(named.namespace == "team-c")
    }
  }

  @Test("a proxy of the cluster is taken, else that of the environment")
  func proxies() throws {
    let text = KubeconfigText.one(cluster: "{server: \"https://a.example\", proxy-url: \"socks5://p:1080\"}")
    try ConfigurationFolder.with(["config": text, "plain": KubeconfigText.one()]) { folder in
      let fixed = try folder.resolve().get()
      #expect(fixed.settings.route == .network(.fixed(url: "socks5://p:1080")))
      let variables = ["KUBECONFIG": "$DIR/plain", "HTTPS_PROXY": "http://q:3128"]
      let ambient = try folder.resolve(.init(), variables).get()
      guard case .network(let proxy) = ambient.settings.route else { return }
      #expect(proxy.proxy(for: ambient.server) == "http://q:3128")
    }
  }
}
