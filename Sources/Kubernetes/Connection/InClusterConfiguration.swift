import Console
import System

/// What a pod finds of the cluster that it runs in (client-go `rest.InClusterConfig`).
enum InClusterConfiguration {
  /// Where a pod's service account is mounted.
  static let serviceAccountDirectory = "/var/run/secrets/kubernetes.io/serviceaccount"
  private static let name = "in-cluster"

  /// The configuration of a pod; nil outside of one.
  static func find(environment: Environment, directory: String = serviceAccountDirectory) -> Kubeconfig? {
    guard let host = environment.nonEmpty("KUBERNETES_SERVICE_HOST"),
      let port = environment.nonEmpty("KUBERNETES_SERVICE_PORT"),
      (try? FileStamp(of: "\(directory)/token"))?.isRegularFile == true
    else { return nil }
    let authority = "\(directory)/ca.crt"
    let hasAuthority = (try? FileStamp(of: authority)) != nil
    let cluster = KubeconfigCluster(
      server: "https://\(host.contains(":") ? "[\(host)]" : host):\(port)",
      certificateAuthority: hasAuthority ? authority : nil
    )
    let namespace = environment.nonEmpty("POD_NAMESPACE") ?? TextFile.read("\(directory)/namespace")
    return Kubeconfig(
      currentContext: name,
      contexts: [name: KubeconfigContext(cluster: name, user: name, namespace: namespace)],
      clusters: [name: cluster],
      users: [name: KubeconfigUser(tokenFile: "\(directory)/token")]
    )
  }
}
