import Console
import Foundation
import HTTP
import KubernetesTestSupport
import Synchronization
import Testing
import YAML

@testable import Kubernetes

@Suite("ID tokens of OpenID Connect")
struct IdentityTests {
  /// A token that ends at a time.
  private static func token(_ end: Int64) -> String {
    "e30.\(Base64Text.encode(Array("{\"exp\":\(end)}".utf8)).prefix { $0 != "=" }).c2ln"
  }

  private static let discovery = "/.well-known/openid-configuration"
  private static let found = ScriptedTransport.Step.json(#"{"token_endpoint": "https://id.example/token"}"#)

  private static func configuration(_ idToken: String, secret: String = "", refresh: String = "r1") -> String {
    """
    # My clusters.
    current-context: c
    contexts: [{name: c, context: {cluster: k, user: u}}]
    clusters: [{name: k, cluster: {server: "https://a.example"}}]
    users:
    - name: u   # me
      user:
        auth-provider:
          name: oidc
          config:
            client-id: meshctl:app
    \(secret)        id-token: \(idToken)
            idp-issuer-url: https://id.example/
    \(refresh.isEmpty ? "" : "        refresh-token: \(refresh)\n")
    """
  }

  /// The credential that a kubeconfig leads to at a time, and the kubeconfig afterwards.
  private static func run(
    _ text: String,
    at seconds: Int64,
    _ transport: ScriptedTransport,
    _ prepare: (ConfigurationFolder) throws -> Void = { _ in }
  ) async throws -> (Result<Credential, CredentialError>, String) {
    let result = Mutex<(Result<Credential, CredentialError>, String)?>(nil)
    try await ConfigurationFolder.withAsync(["config": text]) { folder in
      let path = folder.url.appendingPathComponent("config").path
      let user = try #require(try KubeconfigReader.read(path).users["u"])
      let provider = IdentityProvider(
        user.authProvider?.configuration ?? [:],
        user: "u",
        file: user.position?.path,
        authorities: nil
      )
      try prepare(folder)
      let source = CredentialSource(
        .identity(provider),
        clock: .fixed(Timestamp(seconds: seconds)),
        isInteractive: false,
        makeTransport: { transport }
      )
      let credential: Result<Credential, CredentialError>
      do throws(CredentialError) { credential = .success(try await source.credential()) } catch {
        credential = .failure(error)
      }
      let after = try String(contentsOfFile: path, encoding: .utf8).replacing(path, with: "config")
      result.withLock { $0 = (credential, after) }
    }
    return try #require(result.withLock { $0 })
  }

  @Test("serve until ten seconds before their end, and nobody is asked")
  func good() async throws {
    let text = Self.configuration(Self.token(100))
    let transport = ScriptedTransport()
    let (credential, after) = try await Self.run(text, at: 89, transport)
    #expect(credential == .success(.bearer(Self.token(100))))
    #expect(after == text)
    #expect(transport.lines == [])
  }

  @Test("are renewed then, and kept with the new refresh token, every other byte of the file as it was")
  func renewal() async throws {
    let text = Self.configuration(Self.token(100))
    let answer = #"{"id_token": "\#(Self.token(900))", "refresh_token": "r2", "token_type": "Bearer"}"#
    let transport = ScriptedTransport(routes: [Self.discovery: Self.found, "/token": .json(answer)])
    let (credential, after) = try await Self.run(text, at: 90, transport)
    #expect(credential == .success(.bearer(Self.token(900))))
    #expect(after == Self.configuration(Self.token(900), refresh: "r2"))
    #expect(transport.lines == ["GET \(Self.discovery)", "POST /token"])
    guard case .bytes(let body)? = transport.requests.last?.body else {
      Issue.record("no body")
      return
    }
    #expect(
      String(decoding: body, as: UTF8.self)
        == "grant_type=refresh_token&refresh_token=r1&client_id=meshctl%3Aapp"
    )
  }

  @Test("are asked for with the client's secret in the header, and in the body of an issuer that does not take that")
  func secret() async throws {
    let text = Self.configuration(Self.token(0), secret: "        client-secret: a b\n")
    let answer = ScriptedTransport.Step.json(#"{"id_token": "\#(Self.token(900))"}"#)
    let refusal = ScriptedTransport.Step.json(#"{"error": "invalid_client"}"#, status: 401)
    let transport = ScriptedTransport([refusal, answer], routes: [Self.discovery: Self.found])
    let (credential, after) = try await Self.run(text, at: 90, transport)
    #expect(credential == .success(.bearer(Self.token(900))))
    #expect(after == Self.configuration(Self.token(900), secret: "        client-secret: a b\n"))
    let authorizations = transport.requests.map { $0.headers["Authorization"] }
    #expect(authorizations == [nil, "Basic " + Base64Text.encode(Array("meshctl%3Aapp:a%20b".utf8)), nil])
    guard case .bytes(let body)? = transport.requests.last?.body else {
      Issue.record("no body")
      return
    }
    #expect(
      String(decoding: body, as: UTF8.self)
        == "grant_type=refresh_token&refresh_token=r1&client_id=meshctl%3Aapp&client_secret=a%20b"
    )
  }

  @Test("that another process renewed are taken from the file")
  func renewedElsewhere() async throws {
    let transport = ScriptedTransport()
    let new = Self.configuration(Self.token(900), refresh: "r2")
    let (credential, after) = try await Self.run(Self.configuration(Self.token(0)), at: 90, transport) { folder in
      try Data(new.utf8).write(to: folder.url.appendingPathComponent("config"))
    }
    #expect(credential == .success(.bearer(Self.token(900))))
    #expect(after == new)
    #expect(transport.lines == [])
  }

  private static let login =
    "; log in again with the program that wrote the kubeconfig, such as kubectl oidc-login setup"
  private static let refused = "getting credentials: the id-token of user \"u\" cannot be renewed: "

  @Test(
    "that cannot be renewed say why and what to do",
    arguments: [
      (
        ScriptedTransport.Step.json("{}", status: 404),
        "https://id.example\(discovery) with status 404 names no token_endpoint"
      ),
      (.json("not json"), "https://id.example\(discovery) with status 200 names no token_endpoint"),
      (.failure(.cancelled), "id.example: cancelled"),
    ]
  )
  func noIssuer(step: ScriptedTransport.Step, reason: String) async throws {
    let transport = ScriptedTransport(routes: [Self.discovery: step])
    let (credential, _) = try await Self.run(Self.configuration(Self.token(0)), at: 90, transport)
    guard case .failure(let error) = credential else {
      Issue.record("no error")
      return
    }
    #expect(error.message == Self.refused + reason + Self.login)
  }

  @Test(
    "that the issuer refuses to renew say what it says",
    arguments: [
      (
        #"{"error": "invalid_grant", "error_description": "gone\u001b"}"#, 400,
        "the issuer refuses: invalid_grant: gone\\x1b"
      ),
      ("", 503, "the issuer refuses: status 503"),
      (
        #"{"access_token": "x"}"#, 200,
        "the issuer's answer has no id_token; perhaps the scope openid was not asked for at login"
      ),
    ]
  )
  func refused(answer: String, status: Int, reason: String) async throws {
    let text = Self.configuration(Self.token(0))
    let transport = ScriptedTransport(routes: [Self.discovery: Self.found, "/token": .json(answer, status: status)])
    let (credential, after) = try await Self.run(text, at: 90, transport)
    guard case .failure(let error) = credential else {
      Issue.record("no error")
      return
    }
    #expect(error.message == Self.refused + reason + Self.login)
    #expect(after == text)
  }

  @Test("without a refresh token end with what to do")
  func noRefreshToken() async throws {
    let text = Self.configuration(Self.token(100), refresh: "")
    let (credential, _) = try await Self.run(text, at: 100, ScriptedTransport())
    guard case .failure(let error) = credential else {
      Issue.record("no error")
      return
    }
    #expect(
      error.message == "getting credentials: the id-token of user \"u\" expired at 1970-01-01T00:01:40Z;"
        + " log in again with the program that wrote it, or configure an exec plugin such as kubectl oidc-login"
    )
  }

  @Test("that cannot be kept are an error: the old refresh token may serve no more")
  func notKept() async throws {
    let answer = #"{"id_token": "\#(Self.token(900))", "refresh_token": "r2"}"#
    let transport = ScriptedTransport(routes: [Self.discovery: Self.found, "/token": .json(answer)])
    let text = Self.configuration(Self.token(0))
    let (credential, _) = try await Self.run(text, at: 90, transport) { folder in
      try Data("users: []\n".utf8).write(to: folder.url.appendingPathComponent("config"))
    }
    guard case .failure(.notKept(user: "u", path: _, .changed)) = credential else {
      Issue.record("\(credential)")
      return
    }
  }
}
