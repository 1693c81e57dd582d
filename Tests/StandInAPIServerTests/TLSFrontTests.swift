import Foundation
import StandInAPIServer
import TestSupport
import Testing
import YAML

@Suite("TLS in front of a stand-in API server", .requires(.python), .requires(.openssl))
struct TLSFrontTests {
  /// Asks a front by Python's own client and prints the body, or the name of what failed.
  private static let client = """
    import http.client, ssl, sys
    port, authority, certificate, key, host = sys.argv[1:6]
    context = ssl.create_default_context(cafile=authority)
    if certificate:
        context.load_cert_chain(certificate, key)
    try:
        connection = http.client.HTTPSConnection(host, int(port), context=context, timeout=10)
        for _ in range(2):
            connection.request("GET", "/api/v1/namespaces/default/pods")
            body = connection.getresponse().read().decode()
        print(body, end="")
    except ssl.SSLCertVerificationError as failure:
        print(failure.verify_message, end="")
    except (ssl.SSLError, ConnectionError, OSError):
        print("cut", end="")
    """

  private static func ask(
    _ front: TLSFront,
    _ authority: CertificateAuthority,
    _ client: CertificateAuthority.Pair?
  ) throws -> String {
    let pair = [client?.certificate.path ?? "", client?.key.path ?? ""]
    let arguments = ["-c", Self.client, String(front.port), authority.certificate.path] + pair + ["127.0.0.1"]
    return try FinishedProcess.run(try #require(RealComponent.python.path), arguments).output
  }

  @Test("a client's certificate says who it is, and none is anonymous")
  func identity() throws {
    try TemporaryDirectory.with { folder in
      let authority = try CertificateAuthority(in: folder)
      var configuration = StandInConfiguration()
      configuration.userWithoutCredentials = nil
      configuration.authorize = { $0.user.groups.contains("readers") }
      let server = try StandInServer(configuration)
      let front = try TLSFront(of: server, authority)
      let reader = try authority.client(StandInUser("ann", groups: ["readers", "staff"]))
      let list = Value(parsing: try Self.ask(front, authority, reader))
      #expect(list?.text("kind") == "PodList")
      #expect(server.log.all.map(\.user) == ["ann", "ann"])
      let refusal = Value(parsing: try Self.ask(front, authority, nil))
      #expect(refusal?.text("message")?.hasPrefix("pods is forbidden: User \"system:anonymous\" cannot list") == true)
      let expired = try authority.client(StandInUser("ann"), isExpired: true)
      #expect(try Self.ask(front, authority, expired) == "cut")
    }
  }

  @Test(
    "a server's certificate that is no good is known as such",
    arguments: [
      (.expired, "certificate has expired"),
      (.wrongHost, "IP address mismatch, certificate is not valid for '127.0.0.1'"),
      (.unknownAuthority, "unable to get local issuer certificate"),
    ] as [(CertificateAuthority.ServerCertificate, String)]
  )
  func badCertificates(certificate: CertificateAuthority.ServerCertificate, expected: String) throws {
    try TemporaryDirectory.with { folder in
      let authority = try CertificateAuthority(in: folder)
      let server = try StandInServer()
      let front = try TLSFront(of: server, authority, certificate: certificate)
      #expect(try Self.ask(front, authority, nil).hasPrefix(expected))
    }
  }

  @Test("a kubeconfig has everything in it, as kind writes it")
  func kubeconfig() throws {
    try TemporaryDirectory.with { folder in
      let authority = try CertificateAuthority(in: folder)
      let client = try authority.client()
      let text = try Kubeconfig.kind(server: "https://127.0.0.1:6443", authority: authority, client: client)
      let config = try #require(Value(parsing: text))
      #expect(
        config.entries.map(\.key) == [
          "apiVersion", "clusters", "contexts", "current-context", "kind", "preferences", "users",
        ]
      )
      let user = try #require(config["users"]?.items.first?["user"])
      #expect(user.entries.map(\.key) == ["client-certificate-data", "client-key-data"])
      let certificate = Data(base64Encoded: user.text("client-certificate-data") ?? "")
      #expect(certificate == (try Data(contentsOf: client.certificate)))
    }
  }
}
