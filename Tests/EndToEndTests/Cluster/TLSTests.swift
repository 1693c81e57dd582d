import StandInAPIServer
import TestSupport
import Testing

@Suite("A kubeconfig as kind writes it, and TLS that is not right", .requires(.python), .requires(.openssl))
struct TLSTests {
  private static let names = "virtualservice.networking.istio.io/reviews\n"

  @Test("a client certificate in the kubeconfig says who asks")
  func kind() throws {
    var configuration = StandInConfiguration()
    configuration.userWithoutCredentials = nil
    configuration.authorize = { $0.user == .administrator }
    try ClusterTLS.with(configuration, manifests: BookMesh.manifests) { home, tls in
      let client = try tls.authority.client()
      try home.use(try Kubeconfig.kind(server: tls.front.url, authority: tls.authority, client: client))
      try home.expect("meshctl get vs -o name", ShellRun(0, output: Self.names))
      #expect(home.server.log.all.allSatisfy { $0.user == "kubernetes-admin" })
      let shown = """
        context     kind-kind
        server      https://127.0.0.1:PORT/
        user        kind-kind
        namespace   default
        because of  the kubeconfig

        """
      try home.expect("meshctl context show", ShellRun(0, output: shown))
    }
  }

  @Test(
    "a certificate that is no good is told, with what to do",
    arguments: [
      (
        .expired, "the server's certificate has expired",
        "renew the server's certificate, and check the clock of this machine"
      ),
      (
        .wrongHost, "the server's certificate is not for 127.0.0.1",
        "set tls-server-name of the cluster in the kubeconfig to a name of the certificate"
      ),
      (
        .unknownAuthority, "the server's certificate is signed by an unknown authority",
        "check certificate-authority-data of the cluster in the kubeconfig; it must be that of 127.0.0.1:PORT"
      ),
    ] as [(CertificateAuthority.ServerCertificate, String, String)]
  )
  func badServer(certificate: CertificateAuthority.ServerCertificate, problem: String, cure: String) throws {
    try ClusterTLS.with(certificate: certificate, manifests: BookMesh.manifests) { home, tls in
      try home.use(try tls.kubeconfig(users: ""))
      let error = "error: unable to connect to the server 127.0.0.1:PORT: \(problem)\nhelp: \(cure)\n"
      try home.expect("meshctl get vs", ShellRun(1, error: error))
      guard certificate == .wrongHost else { return }
      let line = "meshctl get vs -o name --tls-server-name elsewhere.example"
      try home.expect(line, ShellRun(0, output: Self.names))
    }
  }
}
