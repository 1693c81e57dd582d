import Foundation
import StandInAPIServer

/// TLS before a stand-in API server, by a certificate authority of the test's own.
struct ClusterTLS {
  let authority: CertificateAuthority
  let front: TLSFront

  /// The settings of a credential plugin, `plugin` in the folder of the kubeconfig.
  static let plugin =
    "apiVersion: client.authentication.k8s.io/v1, command: ./plugin, interactiveMode: Never, provideClusterInfo: false"

  /// Makes a home whose server is behind TLS with a certificate.
  static func with(
    _ configuration: StandInConfiguration = StandInConfiguration(),
    certificate: CertificateAuthority.ServerCertificate = .valid,
    manifests: String = "",
    _ body: (ClusterHome, ClusterTLS) throws -> Void
  ) throws {
    try ClusterHome.with(configuration, manifests: manifests) { home in
      let folder = home.folder.appendingPathComponent("certificates")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      let authority = try CertificateAuthority(in: folder)
      let front = try TLSFront(of: home.server, authority, certificate: certificate)
      defer { front.stop() }
      try body(home, ClusterTLS(authority: authority, front: front))
    }
  }

  /// A kubeconfig whose user has such settings, in YAML's flow style without braces.
  func kubeconfig(users: String) throws -> String {
    let data = try Data(contentsOf: authority.certificate).base64EncodedString()
    return """
      apiVersion: v1
      kind: Config
      current-context: stand-in
      clusters: [{name: stand-in, cluster: {server: "\(front.url)", certificate-authority-data: \(data)}}]
      contexts: [{name: stand-in, context: {cluster: stand-in, user: stand-in}}]
      users: [{name: stand-in, user: {\(users)}}]

      """
  }
}
