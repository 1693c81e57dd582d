import Foundation

/// Kubeconfigs in the form that kind writes.
public enum Kubeconfig {
  /// A kubeconfig with everything in it: the authority, the client's certificate and its key.
  public static func kind(
    server: String,
    authority: CertificateAuthority,
    client: CertificateAuthority.Pair,
    name: String = "kind-kind",
    namespace: String? = nil
  ) throws -> String {
    func data(_ url: URL) throws -> String { try Data(contentsOf: url).base64EncodedString() }
    return """
      apiVersion: v1
      clusters:
      - cluster:
          certificate-authority-data: \(try data(authority.certificate))
          server: \(server)
        name: \(name)
      contexts:
      - context:
          cluster: \(name)\(namespace.map { "\n    namespace: \($0)" } ?? "")
          user: \(name)
        name: \(name)
      current-context: \(name)
      kind: Config
      preferences: {}
      users:
      - name: \(name)
        user:
          client-certificate-data: \(try data(client.certificate))
          client-key-data: \(try data(client.key))

      """
  }

  /// A kubeconfig for a server without TLS, to which no credentials are sent.
  public static func plain(server: String, name: String = "stand-in", namespace: String? = nil) -> String {
    """
    apiVersion: v1
    clusters:
    - cluster:
        server: \(server)
      name: \(name)
    contexts:
    - context:
        cluster: \(name)\(namespace.map { "\n    namespace: \($0)" } ?? "")
        user: \(name)
      name: \(name)
    current-context: \(name)
    kind: Config
    preferences: {}
    users:
    - name: \(name)
      user: {}

    """
  }
}
