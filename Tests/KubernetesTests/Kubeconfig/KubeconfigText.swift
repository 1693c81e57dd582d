/// Kubeconfig files for tests.
enum KubeconfigText {
  /// Two contexts, as people have them.
  static let two = """
    apiVersion: v1
    kind: Config
    current-context: dev
    contexts:
    - name: dev
      context: {cluster: kind, user: admin, namespace: bookinfo}
    - name: prod
      context: {cluster: east, user: viewer}
    clusters:
    - name: kind
      cluster: {server: "https://127.0.0.1:6443"}
    - name: east
      cluster: {server: "https://east.example:443/k8s/", tls-server-name: api.east}
    users:
    - name: admin
      user: {token: secret}
    - name: viewer
      user: {tokenFile: tokens/viewer}
    """

  /// One context whose cluster and user are given as flow mappings.
  static func one(cluster: String = "{server: \"https://a.example\"}", user: String = "{}") -> String {
    """
    current-context: c
    contexts: [{name: c, context: {cluster: k, user: u}}]
    clusters: [{name: k, cluster: \(cluster)}]
    users: [{name: u, user: \(user)}]
    """
  }
}
