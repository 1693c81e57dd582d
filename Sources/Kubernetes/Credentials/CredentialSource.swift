import Console
import System
import YAML

/// Gives the credentials of one user, and keeps them while they are good.
public actor CredentialSource {
  /// How long a token file is not read again (client-go `transport/token_source.go`: a minute, ten seconds early).
  private static let fileLifetime: Int64 = 50

  private let method: CredentialMethod
  private let clock: WallClock
  private let isInteractive: Bool
  private var kept: IssuedCredential?
  /// The plugin at work, for all who wait for it.
  private var running: Task<Result<IssuedCredential, CredentialError>, Never>?

  init(_ method: CredentialMethod, clock: WallClock, isInteractive: Bool) {
    self.method = method
    self.clock = clock
    self.isInteractive = isInteractive
  }

  /// Whether a program is run for credentials, which may ask a person or open a browser.
  public nonisolated var runsProgram: Bool {
    switch method {
    case .plugin: true
    case .none, .token, .tokenFile, .basic, .identityToken: false
    }
  }

  /// The credential for the next request.
  public func credential() async throws(CredentialError) -> Credential {
    if let kept, kept.isGood(at: clock.now()) { return kept.credential }
    return try await fetch()
  }

  /// Another credential after the server refused one; nil when there is no other to be had.
  ///
  /// Of all who were refused with the same credential, the first has the plugin run, the others take what it gave.
  public func credential(insteadOf refused: Credential) async throws(CredentialError) -> Credential? {
    switch method {
    case .none, .token, .basic, .identityToken: return nil
    case .tokenFile, .plugin: break
    }
    if let kept, kept.credential == refused { self.kept = nil }
    let renewed = try await credential()
    // A plugin that gives the same again means it.
    return renewed == refused ? nil : renewed
  }

  private func fetch() async throws(CredentialError) -> Credential {
    switch method {
    case .none: return Credential()
    case .token(let token): return .bearer(token)
    case .basic(let username, let password):
      return Credential(authorization: "Basic " + Base64Text.encode(Array("\(username):\(password)".utf8)))
    case .tokenFile(let path, let initial): return try readToken(path, initial: initial)
    case .identityToken(let token, let user): return try checked(token, of: user)
    case .plugin(let plugin): return try await run(plugin)
    }
  }

  /// A file that cannot be read for a moment leaves the token as it was.
  private func readToken(_ path: String, initial: String?) throws(CredentialError) -> Credential {
    let old = kept?.credential ?? initial.map { .bearer($0) }
    guard let credential = TextFile.read(path).map({ Credential.bearer($0) }) ?? old else {
      throw .noToken(path: path)
    }
    let end = clock.now().seconds.addingReportingOverflow(Self.fileLifetime).partialValue
    kept = IssuedCredential(credential: credential, expiry: Timestamp(seconds: end))
    return credential
  }

  private func checked(_ token: String?, of user: String) throws(CredentialError) -> Credential {
    guard let token else { throw .noIdentityToken(user: user) }
    if let end = IdentityToken.expiry(of: token), end <= clock.now() {
      throw .expiredIdentityToken(user: user, at: end)
    }
    return .bearer(token)
  }

  private func run(_ plugin: CredentialPlugin) async throws(CredentialError) -> Credential {
    let run = PluginRun(plugin: plugin, isInteractive: isInteractive)
    let task =
      running
      ?? Task {
        do throws(CredentialError) { return .success(try await run.credential()) } catch { return .failure(error) }
      }
    running = task
    let result = await task.value
    running = nil
    kept = try? result.get()
    return try result.get().credential
  }
}
