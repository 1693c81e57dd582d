import YAML

/// What a credential plugin is told (`ExecCredentialSpec` of client.authentication.k8s.io).
enum PluginClusterInfo {
  /// The cluster as JSON; fields that are empty are left out, as Go does.
  static func json(_ cluster: KubeconfigCluster, authorities: [UInt8]?) -> String {
    var entries: [Value.Entry] = [.init("server", .string(cluster.server))]
    if let name = cluster.tlsServerName { entries.append(.init("tls-server-name", .string(name))) }
    if cluster.skipsTLSVerification { entries.append(.init("insecure-skip-tls-verify", true)) }
    if let authorities {
      entries.append(.init("certificate-authority-data", .string(Base64Text.encode(authorities))))
    }
    if let proxy = cluster.proxyURL { entries.append(.init("proxy-url", .string(proxy))) }
    if cluster.disablesCompression { entries.append(.init("disable-compression", true)) }
    if let configuration = cluster.pluginConfiguration { entries.append(.init("config", configuration)) }
    return Emitter(.json).text(for: .mapping(entries))
  }

  /// The value of KUBERNETES_EXEC_INFO.
  static func environmentValue(of plugin: CredentialPlugin, isInteractive: Bool) -> String {
    let cluster = plugin.cluster.map { "\"cluster\":\($0)," } ?? ""
    return "{\"kind\":\"ExecCredential\",\"apiVersion\":\"\(plugin.version.rawValue)\","
      + "\"spec\":{\(cluster)\"interactive\":\(isInteractive)}}"
  }
}
