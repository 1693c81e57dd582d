import Diagnostics
import HTTP
import YAML

/// Gets a new ID token of an issuer for a refresh token (OpenID Connect Core 1.0 §12, RFC 6749 §6).
struct IdentityRefresh {
  /// The tokens that the issuer gave.
  struct Tokens: Equatable {
    let idToken: String
    /// A new refresh token in the place of the old one, if the issuer gave one.
    let refreshToken: String?
  }

  /// Why it has none.
  struct Failure: Error, Equatable {
    let reason: String
  }

  /// What no answer of an issuer comes near.
  private static let answerLimit = 1 << 20

  private let provider: IdentityProvider
  private let transport: any Transport

  init(_ provider: IdentityProvider, _ transport: any Transport) {
    self.provider = provider
    self.transport = transport
  }

  /// Asks for the tokens: where, and then for them.
  func tokens() async throws(Failure) -> Tokens {
    guard let issuer = provider.issuer else { throw Failure(reason: "idp-issuer-url is not set") }
    guard let client = provider.clientID else { throw Failure(reason: "client-id is not set") }
    guard let token = provider.refreshToken else { throw Failure(reason: "there is no refresh-token") }
    let endpoint = try await tokenEndpoint(of: issuer)
    let form = [("grant_type", "refresh_token"), ("refresh_token", token)]
    guard let secret = provider.clientSecret else {
      return try tokens(in: try await post(form + [("client_id", client)], to: endpoint))
    }
    let basic = FormText.escaped(client) + ":" + FormText.escaped(secret)
    let answer = try await post(form, to: endpoint, authorization: "Basic " + Base64Text.encode(Array(basic.utf8)))
    // Some issuers take the secret in the body alone (golang.org/x/oauth2, `AuthStyleAutoDetect`).
    guard answer.status == 400 || answer.status == 401 else { return try tokens(in: answer) }
    return try tokens(in: try await post(form + [("client_id", client), ("client_secret", secret)], to: endpoint))
  }

  /// OpenID Connect Discovery 1.0 §4.
  private func tokenEndpoint(of issuer: String) async throws(Failure) -> HTTPURL {
    let url = try Self.url(issuer).appending(".well-known", "openid-configuration")
    let answer: WholeResponse
    do throws(HTTPError) { answer = try await transport.get(url, limit: Self.answerLimit) } catch {
      throw Failure(reason: "\(url.authority): \(error.description)")
    }
    guard answer.status == 200, let endpoint = Self.field("token_endpoint", in: answer) else {
      throw Failure(reason: "\(url) with status \(answer.status) names no token_endpoint")
    }
    return try Self.url(endpoint)
  }

  private func post(
    _ form: [(String, String)],
    to url: HTTPURL,
    authorization: String? = nil
  ) async throws(Failure) -> WholeResponse {
    var headers: Headers = ["Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"]
    if let authorization { headers.append("Authorization", authorization) }
    let body = form.map { "\($0.0)=\(FormText.escaped($0.1))" }.joined(separator: "&")
    do throws(HTTPError) {
      let response = try await transport.send(Request(.post, url, headers: headers, body: .bytes(Array(body.utf8))))
      return WholeResponse(status: response.status, body: try await response.body.collect(upTo: Self.answerLimit))
    } catch {
      throw Failure(reason: "\(url.authority): \(error.description)")
    }
  }

  private func tokens(in answer: WholeResponse) throws(Failure) -> Tokens {
    guard (200..<300).contains(answer.status) else {
      let words = [Self.field("error", in: answer), Self.field("error_description", in: answer)].compactMap(\.self)
      let reason = words.isEmpty ? "status \(answer.status)" : words.joined(separator: ": ")
      throw Failure(reason: "the issuer refuses: \(reason)")
    }
    guard let idToken = Self.field("id_token", in: answer) else {
      throw Failure(reason: "the issuer's answer has no id_token; perhaps the scope openid was not asked for at login")
    }
    let refreshToken = Self.field("refresh_token", in: answer)
    return Tokens(idToken: idToken, refreshToken: refreshToken == provider.refreshToken ? nil : refreshToken)
  }

  private static func field(_ name: String, in answer: WholeResponse) -> String? {
    let document = Parser.parse(SourceFile(name: "answer", bytes: answer.body), as: .json)
    guard !document.hasErrors, let text = document.root?.value(forKey: name)?.string, !text.isEmpty else { return nil }
    return text
  }

  private static func url(_ text: String) throws(Failure) -> HTTPURL {
    do throws(HTTPError) { return try HTTPURL(parsing: text) } catch {
      throw Failure(reason: "the issuer's address is of no use: \(error.description)")
    }
  }
}
