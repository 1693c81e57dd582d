import Console
import HTTP

/// Gives the ID token of a user of the provider `oidc`, and renews it as client-go does: when it has expired, by the
/// refresh token, and keeps the new ones in the kubeconfig (`plugin/pkg/client/auth/oidc/oidc.go`).
struct IdentitySource {
  /// A token is not sent any more so many seconds before its end (client-go: `expiryDelta`).
  private static let margin: Int64 = 10

  private let provider: IdentityProvider
  private let clock: WallClock
  private let makeTransport: @Sendable () -> any Transport

  init(_ provider: IdentityProvider, _ clock: WallClock, _ makeTransport: @escaping @Sendable () -> any Transport) {
    self.provider = provider
    self.clock = clock
    self.makeTransport = makeTransport
  }

  /// A token that is good, and for how long.
  func credential() async throws(CredentialError) -> IssuedCredential {
    if let good = issued(provider.idToken) { return good }
    let file = provider.file.map { IdentityFile(path: $0, user: provider.user) }
    // Another process may have got a new one since the file was read.
    let current = file?.tokens()
    if let good = issued(current?.idToken) { return good }
    var asked = provider
    asked.refreshToken = current?.refreshToken ?? provider.refreshToken
    guard asked.refreshToken != nil else { throw expired }
    let tokens: IdentityRefresh.Tokens
    do throws(IdentityRefresh.Failure) {
      tokens = try await IdentityRefresh(asked, makeTransport()).tokens()
    } catch {
      // A refresh token may serve once only, and another process was faster.
      if let good = issued(file?.tokens().idToken) { return good }
      throw .notRefreshed(user: provider.user, reason: error.reason)
    }
    do throws(IdentityKeepingProblem) { try await file?.keep(tokens) } catch {
      throw .notKept(user: provider.user, path: provider.file ?? "", error)
    }
    return issued(tokens.idToken) ?? IssuedCredential(credential: .bearer(tokens.idToken), expiry: clock.now())
  }

  /// A token as a credential; nil when there is none or it ends too soon. One that does not say when is good for ever.
  private func issued(_ token: String?) -> IssuedCredential? {
    guard let token, !token.isEmpty else { return nil }
    guard let end = IdentityToken.expiry(of: token) else {
      return IssuedCredential(credential: .bearer(token), expiry: nil)
    }
    let last = Timestamp(seconds: end.seconds.subtractingReportingOverflow(Self.margin).partialValue)
    guard clock.now() < last else { return nil }
    return IssuedCredential(credential: .bearer(token), expiry: last)
  }

  private var expired: CredentialError {
    guard let token = provider.idToken else { return .noIdentityToken(user: provider.user) }
    return .expiredIdentityToken(user: provider.user, at: IdentityToken.expiry(of: token) ?? clock.now())
  }
}
