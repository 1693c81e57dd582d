import Diagnostics
import System
import YAML

/// Reads the text of one kubeconfig file, JSON or YAML.
///
/// Unknown fields are passed over, and of a stream the first document is read, as client-go does.
enum KubeconfigReader {
  /// What a file of many thousand clusters does not come near.
  static let sizeLimit = 64 << 20

  /// Reads a file.
  static func read(_ path: String) throws(KubeconfigFileProblem) -> Kubeconfig {
    let bytes: [UInt8]
    do throws(SystemError) {
      var reader = try FileReader(path)
      bytes = try reader.readAll(limit: sizeLimit)
    } catch {
      throw KubeconfigFileProblem(path, .unreadable(error.reason))
    }
    return try read(SourceFile(name: path, bytes: bytes))
  }

  /// Reads a text.
  static func read(_ source: SourceFile) throws(KubeconfigFileProblem) -> Kubeconfig {
    guard let document = Parser.documents(in: source).first(where: { $0.root != nil || $0.hasErrors }) else {
      return Kubeconfig()
    }
    if let failure = document.diagnostics.first(where: { $0.severity == .error }) {
      throw KubeconfigFileProblem(failure.message, at: failure.range, in: document.source)
    }
    guard let root = document.root, !root.isNull else { return Kubeconfig() }
    let file = try KubeconfigNode(root, of: "a kubeconfig", in: document.source)
    if let kind = try file.text("kind"), kind != "Config", let node = root.member("kind") {
      throw KubeconfigFileProblem("kind must be Config, found \(kind)", at: node.range, in: document.source)
    }
    return Kubeconfig(
      currentContext: try file.text("current-context"),
      contexts: try file.entries("contexts", "context", context),
      clusters: try file.entries("clusters", "cluster", cluster),
      users: try file.entries("users", "user", user)
    )
  }

  private static func context(_ node: KubeconfigNode) throws(KubeconfigFileProblem) -> KubeconfigContext {
    KubeconfigContext(
      cluster: try node.text("cluster") ?? "",
      user: try node.text("user") ?? "",
      namespace: try node.text("namespace"),
      position: node.position
    )
  }

  private static func cluster(_ node: KubeconfigNode) throws(KubeconfigFileProblem) -> KubeconfigCluster {
    KubeconfigCluster(
      server: try node.text("server") ?? "",
      tlsServerName: try node.text("tls-server-name"),
      skipsTLSVerification: try node.flag("insecure-skip-tls-verify"),
      certificateAuthority: try node.path("certificate-authority"),
      certificateAuthorityData: try node.data("certificate-authority-data"),
      proxyURL: try node.text("proxy-url"),
      disablesCompression: try node.flag("disable-compression"),
      pluginConfiguration: try pluginConfiguration(node),
      position: node.position
    )
  }

  /// client-go passes the extension of this name on to credential plugins (`ExecConfig.Config`).
  private static func pluginConfiguration(_ node: KubeconfigNode) throws(KubeconfigFileProblem) -> Value? {
    for item in try node.mappings("extensions") {
      guard try item.text("name") == "client.authentication.k8s.io/exec" else { continue }
      guard let content = item.node.member("extension") else { return nil }
      do throws(ValueError) {
        return try content.value
      } catch {
        throw KubeconfigFileProblem(error.message, at: error.range, in: node.source)
      }
    }
    return nil
  }

  private static func user(_ node: KubeconfigNode) throws(KubeconfigFileProblem) -> KubeconfigUser {
    var user = KubeconfigUser()
    user.clientCertificate = try node.path("client-certificate")
    user.clientCertificateData = try node.data("client-certificate-data")
    user.clientKey = try node.path("client-key")
    user.clientKeyData = try node.data("client-key-data")
    user.token = try node.text("token")
    user.tokenFile = try node.path("tokenFile")
    user.username = try node.text("username")
    user.password = try node.text("password")
    user.impersonation = Impersonation(
      user: try node.text("as"),
      uid: try node.text("as-uid"),
      groups: try node.texts("as-groups"),
      extra: try node.listsByKey("as-user-extra")
    )
    if let provider = try node.mapping("auth-provider") {
      user.authProvider = AuthProvider(
        name: try provider.text("name") ?? "",
        configuration: try provider.textsByKey("config")
      )
    }
    if let plugin = try node.mapping("exec") { user.exec = try exec(plugin) }
    user.position = node.position
    return user
  }

  private static func exec(_ node: KubeconfigNode) throws(KubeconfigFileProblem) -> ExecConfiguration {
    var variables: [ExecConfiguration.Variable] = []
    for variable in try node.mappings("env") {
      variables.append(.init(name: try variable.text("name") ?? "", value: try variable.text("value") ?? ""))
    }
    // A path counts from the directory of the file, a bare name is looked for along PATH (client-go `loader.go`).
    let command = try node.text("command") ?? ""
    return ExecConfiguration(
      apiVersion: try node.text("apiVersion") ?? "",
      command: command.contains("/") ? try node.path("command") ?? "" : command,
      arguments: try node.texts("args"),
      environment: variables,
      installHint: try node.text("installHint"),
      providesClusterInfo: try node.flag("provideClusterInfo"),
      interactiveMode: try node.text("interactiveMode")
    )
  }
}
