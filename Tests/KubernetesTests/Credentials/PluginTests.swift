import Console
import Foundation
import HTTP
import KubernetesTestSupport
import System
import TestSupport
import Testing
import YAML

@testable import Kubernetes

@Suite("Credential plugins")
struct PluginTests {
  private static let version = "client.authentication.k8s.io/v1"

  /// A kubeconfig whose user runs `plugin` beside it, and the connection it leads to.
  private static func connection(
    _ folder: ConfigurationFolder,
    _ clock: WallClock = .fixed(Timestamp(seconds: 0)),
    isInteractive: Bool = false
  ) throws -> KubernetesConnection {
    try? FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: folder.url.appendingPathComponent("plugin").path
    )
    let options = ConnectionOptions.with { $0.kubeconfig = folder.url.appendingPathComponent("config").path }
    let surroundings = KubernetesConnection.Surroundings(
      environment: Environment(),
      clock: clock,
      isInteractive: isInteractive
    )
    return try KubernetesConnection.resolve(options, in: surroundings)
  }

  private static func kubeconfig(_ fields: String = "", version: String = version, command: String = "./plugin")
    -> String
  {
    KubeconfigText.one(
      user: "{exec: {apiVersion: \(version), command: \(command), interactiveMode: IfAvailable\(fields)}}"
    )
  }

  private static func answer(_ status: String, version: String = version) -> String {
    "#!/bin/sh\necho '{\"apiVersion\":\"\(version)\",\"kind\":\"ExecCredential\"\(status)}'\n"
  }

  @Test("a plugin is told what it needs, and its token is taken")
  func information() async throws {
    let script =
      "#!/bin/sh\nprintf '%s' \"$KUBERNETES_EXEC_INFO $1 $EXTRA\" > \"$0.info\"\n"
      + Self.answer(",\"status\":{\"token\":\"t1\"}").dropFirst(10)
    let config = """
      current-context: c
      contexts: [{name: c, context: {cluster: k, user: u}}]
      clusters:
      - name: k
        cluster:
          server: https://a.example
          tls-server-name: b
          certificate-authority-data: LS0tLS1CRUdJTiA=
          extensions: [{name: client.authentication.k8s.io/exec, extension: {audience: x}}]
      users:
      - name: u
        user:
          exec:
            apiVersion: client.authentication.k8s.io/v1
            command: ./plugin
            args: [login]
            env: [{name: EXTRA, value: more}]
            interactiveMode: Never
            provideClusterInfo: true
      """
    try await ConfigurationFolder.withAsync(["config": config, "plugin": script]) { folder in
      let connection = try Self.connection(folder, isInteractive: true)
      #expect(try await connection.credentials.credential() == .bearer("t1"))
      let told = try String(contentsOf: folder.url.appendingPathComponent("plugin.info"), encoding: .utf8)
      #expect(
        told == #"{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","spec":{"cluster":"#
          + #"{"server":"https://a.example","tls-server-name":"b","certificate-authority-data":"LS0tLS1CRUdJTiA=","#
          + #""config":{"audience":"x"}},"interactive":false}} login more"#
      )
    }
  }

  @Test("a credential is kept until it expires, and no longer")
  func expiry() async throws {
    let script = """
      #!/bin/sh
      echo x >> "$0.runs"
      echo '{"apiVersion":"\(Self.version)","status":{"token":"t","expirationTimestamp":"1970-01-01T00:01:00Z"}}'
      """
    try await ConfigurationFolder.withAsync(["config": Self.kubeconfig(), "plugin": script]) { folder in
      let runs = { try String(contentsOf: folder.url.appendingPathComponent("plugin.runs"), encoding: .utf8).count / 2 }
      let early = try Self.connection(folder, .fixed(Timestamp(seconds: 59)))
      _ = try await early.credentials.credential()
      _ = try await early.credentials.credential()
      #expect(try runs() == 1)
      let late = try Self.connection(folder, .fixed(Timestamp(seconds: 60)))
      _ = try await late.credentials.credential()
      _ = try await late.credentials.credential()
      #expect(try runs() == 3)
    }
  }

  @Test("after a 401 the plugin runs once more, and what it gives then is taken for the same request, writes too")
  func unauthorized() async throws {
    let script = """
      #!/bin/sh
      echo x >> "$0.runs"
      echo "{\\"apiVersion\\":\\"\(Self.version)\\",\\"status\\":{\\"token\\":\\"t$(wc -l < "$0.runs" | tr -d ' ')\\"}}"
      """
    try await ConfigurationFolder.withAsync(["config": Self.kubeconfig(), "plugin": script]) { folder in
      let refusal = ScriptedTransport.Step.json(
        #"{"kind":"Status","message":"Unauthorized","reason":"Unauthorized","code":401}"#,
        status: 401
      )
      let connection = try Self.connection(folder)
      let scripted = ScriptedClient([refusal, .json("{}"), refusal, refusal], connection: connection)
      _ = try await scripted.client.patch(ScriptedClient.reviews(), .merge([:]))
      await #expect(throws: APIError.self) { _ = try await scripted.client.get(ScriptedClient.reviews()) }
      #expect(
        scripted.transport.requests.map { $0.headers["Authorization"] ?? "" } == [
          "Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3",
        ]
      )
    }
  }

  @Test("a certificate of a plugin makes a transport of its own")
  func certificate() async throws {
    let script = Self.answer(",\"status\":{\"clientCertificateData\":\"C\",\"clientKeyData\":\"K\"}")
    try await ConfigurationFolder.withAsync(["config": Self.kubeconfig(), "plugin": script]) { folder in
      let credential = try await Self.connection(folder).credentials.credential()
      #expect(credential.authorization == nil)
      #expect(credential.clientCertificate == ClientCertificate(certificate: Array("C".utf8), key: Array("K".utf8)))
    }
  }

  @Test(
    "what is wrong with an answer is told",
    arguments: [
      ("exit 3", "exec: executable $DIR/./plugin failed with exit code 3; run it by itself to see why"),
      (
        "echo no",
        "decoding stdout of $DIR/./plugin: JSON knows only true, false and null without quotes; put text in double quotes"
      ),
      ("echo '[]'", "decoding stdout of $DIR/./plugin: no object"),
      (
        "echo '{\"apiVersion\":\"client.authentication.k8s.io/v1beta1\"}'",
        "exec plugin is configured to use API version client.authentication.k8s.io/v1, plugin returned version"
          + " client.authentication.k8s.io/v1beta1; correct exec.apiVersion in the kubeconfig, or bring $DIR/./plugin up"
          + " to date"
      ),
      (
        "echo '{\"apiVersion\":\"client.authentication.k8s.io/v1\"}'",
        "exec plugin $DIR/./plugin didn't return a status field"
      ),
      (
        "echo '{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{}}'",
        "exec plugin $DIR/./plugin didn't return a token or cert/key pair"
      ),
      (
        "echo '{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{\"clientKeyData\":\"K\"}}'",
        "exec plugin $DIR/./plugin returned only certificate or key, not both"
      ),
    ]
  )
  func answers(script: String, expected: String) async throws {
    let files = ["config": Self.kubeconfig(), "plugin": "#!/bin/sh\n\(script)\n"]
    try await ConfigurationFolder.withAsync(files) { folder in
      let credentials = try Self.connection(folder).credentials
      let error = await #expect(throws: CredentialError.self) { _ = try await credentials.credential() }
      #expect(error?.message == "getting credentials: " + folder.filled(expected))
    }
  }

  @Test("a program that is not installed comes with the hint, without its control characters")
  func notInstalled() async throws {
    let config = Self.kubeconfig(
      ", installHint: \"\\e[31mbrew install it\\ncurl it\"",
      command: "meshctl-test-no-such-plugin"
    )
    try await ConfigurationFolder.withAsync(["config": config]) { folder in
      let credentials = try Self.connection(folder).credentials
      let error = await #expect(throws: CredentialError.self) { _ = try await credentials.credential() }
      let expected = """
        getting credentials: exec: executable meshctl-test-no-such-plugin not found; install it, or correct \
        exec.command in the kubeconfig
        \\x1b[31mbrew install it
        curl it
        """
      #expect(error?.message == expected)
    }
  }

  @Test("a plugin that must ask needs a terminal")
  func interactive() async throws {
    let config = Self.kubeconfig().replacing("IfAvailable", with: "Always")
    let files = ["config": config, "plugin": Self.answer(",\"status\":{\"token\":\"t\"}")]
    try await ConfigurationFolder.withAsync(files) { folder in
      let credentials = try Self.connection(folder).credentials
      await #expect(throws: CredentialError.noTerminal(command: folder.filled("$DIR/./plugin"))) {
        _ = try await credentials.credential()
      }
    }
  }
}
