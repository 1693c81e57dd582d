import TestSupport
import Testing

@testable import HTTP

@Suite("TLS trusts whom it should", .requires(.python), .requires(.openssl))
struct TLSTests {
  let server: PythonServer

  init() throws { server = try PythonServer.shared() }

  /// The builds of libcurl that are here and take certificates from memory; Debian's with GnuTLS does not.
  static let libraries = CurlLibrary.defaultNames.filter { backend($0) == .openSSL }

  private static func backend(_ name: String) -> CurlLibrary.TLSBackend? { try? CurlLibrary.open([name]).tlsBackend }

  private func send(
    _ name: String,
    host: String = "127.0.0.1",
    _ tls: TLSSettings,
    library: String
  ) async throws(HTTPError) -> Response {
    let url: HTTPURL
    do { url = try server.url(name, "/", host: host) } catch { throw .invalidURL("\(error)") }
    return try await CurlTransport(TransportSettings(tls: tls), libraryNames: [library]).send(Request(.get, url))
  }

  @Test("a certificate of our authority is accepted, for each of its names", arguments: libraries)
  func trusted(library: String) async throws {
    for host in ["127.0.0.1"] {
      #expect(try await send("https", host: host, server.trusting(), library: library).status == 200)
    }
  }

  @Test("each fault of a certificate has its own error", arguments: libraries)
  func faults(library: String) async throws {
    let tls = try server.trusting()
    await #expect(throws: HTTPError.tls(.expired)) { try await send("expired", tls, library: library) }
    await #expect(throws: HTTPError.tls(.hostMismatch(host: "localhost"))) {
      try await send("https", host: "localhost", tls, library: library)
    }
    for stranger in [try server.trusting("stranger.pem"), TLSSettings()] {
      await #expect(throws: HTTPError.tls(.unknownAuthority)) { try await send("https", stranger, library: library) }
    }
  }

  @Test("the server is asked for by another name, which its certificate must be for", arguments: libraries)
  func serverName(library: String) async throws {
    let response = try await send(
      "https",
      host: "localhost",
      server.trusting(serverName: "mesh.test"),
      library: library
    )
    #expect(response.headers["x-host"] == "localhost:\(try server.port("https"))")
    await #expect(throws: HTTPError.tls(.hostMismatch(host: "other.test"))) {
      try await send("https", host: "127.0.0.1", server.trusting(serverName: "other.test"), library: library)
    }
  }

  @Test("a client certificate from memory tells who we are", arguments: libraries)
  func clientCertificate(library: String) async throws {
    let response = try await send("mtls", server.trusting(client: true), library: library)
    #expect(response.headers["x-subject"] == "tester")
  }

  @Test("without a certificate, a server that wants one cuts the connection", arguments: libraries)
  func missingClientCertificate(library: String) async throws {
    do {
      _ = try await send("mtls", server.trusting(), library: library)
      Issue.record("an answer came")
    } catch HTTPError.connectionLost(.beforeResponse, _) {
      // With TLS 1.3 the server's alert comes behind a handshake that was successful for us (RFC 8446 §4.4.2).
    } catch HTTPError.tls(.clientCertificateRequired) {
    }
  }

  @Test("all is accepted when asked so", arguments: libraries)
  func insecure(library: String) async throws {
    let insecure = TLSSettings(verification: .insecure)
    #expect(try await send("expired", host: "localhost", insecure, library: library).status == 200)
  }

  @Test(
    "a library with GnuTLS tells the same errors",
    arguments: CurlLibrary.defaultNames.filter { backend($0) == .gnuTLS }
  )
  func gnuTLS(library: String) async throws {
    await #expect(throws: HTTPError.tls(.unknownAuthority)) {
      try await send("https", TLSSettings(), library: library)
    }
    let insecure = TLSSettings(verification: .insecure)
    #expect(try await send("https", insecure, library: library).status == 200)
  }

  @Test("certificates of ours that are none are told apart")
  func badSettings() async throws {
    let certificate = try server.certificates.bytes("client.pem")
    for bad in [
      ClientCertificate(certificate: Array("no".utf8), key: try server.certificates.bytes("client.key")),
      ClientCertificate(certificate: certificate, key: certificate),
      ClientCertificate(certificate: certificate, key: try server.certificates.bytes("server.key")),
    ] {
      var tls = try server.trusting()
      tls.clientCertificate = bad
      let failure = await failure { try await send("https", tls, library: Self.libraries[0]) }
      guard case .tls(.badClientCertificate) = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
    }
    let tls = TLSSettings(verification: .full(authorities: Array("no".utf8)))
    guard case .tls(.badAuthorities) = await failure({ try await send("https", tls, library: Self.libraries[0]) })
    else {
      Issue.record("bad authorities are taken")
      return
    }
  }

  @Test("a server that does not speak TLS is told as such")
  func plainServer() async throws {
    var url = try server.url("http", "/")
    url.scheme = .https
    let failure = await failure { try await CurlTransport().send(Request(.get, url)) }
    guard case .tls(.handshake) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  private func failure(_ body: () async throws -> Response) async -> HTTPError? {
    do {
      _ = try await body()
      return nil
    } catch {
      return error as? HTTPError
    }
  }
}
