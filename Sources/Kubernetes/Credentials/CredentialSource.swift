import Console
import HTTP
import System
import YAML

/// Gives the credentials of one user, and keeps them while they are good.
public actor CredentialSource {
  /// How long a token file is not read again (client-go `transport/token_source.go`: a minute, ten seconds early).
  private static let fileLifetime: Int64 = 50

  private let method: CredentialMethod
  private let clock: WallClock
  private let isInteractive: Bool
  private let makeTransport: @Sendable () -> any Transport
  private var kept: IssuedCredential?
  /// How long a plugin is taken at its word that gave again what was refused.
  private static let insistence: Int64 = 5

  /// The credential that a plugin gave again a moment ago, so that others who were refused with it need not ask, too.
  private var insisted: IssuedCredential?
  /// The plugin or the issuer at work, for all who wait for it.
  private var running: Task<Result<IssuedCredential, CredentialError>, Never>?

  /// - Parameter makeTransport: makes what leads to the issuer of ID tokens.
  init(
    _ method: CredentialMethod,
    clock: WallClock,
    isInteractive: Bool,
    makeTransport: @escaping @Sendable () -> any Transport = { CurlTransport() }
  ) {
    self.method = method
    self.clock = clock
    self.isInteractive = isInteractive
    self.makeTransport = makeTransport
  }

  /// Whether a program is run for credentials, which may ask a person or open a browser.
  public nonisolated var runsProgram: Bool {
    switch method {
    case .plugin: true
    case .none, .token, .tokenFile, .basic, .identity: false
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
    case .none, .token, .basic, .identity: return nil
    case .tokenFile, .plugin: break
    }
    let now = clock.now()
    if let insisted, insisted.credential == refused, insisted.isGood(at: now) { return nil }
    if let kept, kept.credential == refused { self.kept = nil }
    let renewed = try await credential()
    guard renewed == refused else { return renewed }
    // A plugin that gives the same again means it.
    if runsProgram {
      let end = now.seconds.addingReportingOverflow(Self.insistence).partialValue
      insisted = IssuedCredential(credential: refused, expiry: Timestamp(seconds: end))
    }
    return nil
  }

  private func fetch() async throws(CredentialError) -> Credential {
    switch method {
    case .none: return Credential()
    case .token(let token): return .bearer(token)
    case .basic(let username, let password):
      return Credential(authorization: "Basic " + Base64Text.encode(Array("\(username):\(password)".utf8)))
    case .tokenFile(let path, let initial): return try readToken(path, initial: initial)
    case .identity(let provider):
      let source = IdentitySource(provider, clock, makeTransport)
      return try await shared { () async throws(CredentialError) in try await source.credential() }
    case .plugin(let plugin):
      let run = PluginRun(plugin: plugin, isInteractive: isInteractive)
      return try await shared { () async throws(CredentialError) in try await run.credential() }
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

  /// What a call gives, which all who ask meanwhile wait for.
  private func shared(
    _ fetch: @escaping @Sendable () async throws(CredentialError) -> IssuedCredential
  ) async throws(CredentialError) -> Credential {
    let task =
      running
      ?? Task {
        do throws(CredentialError) { return .success(try await fetch()) } catch { return .failure(error) }
      }
    running = task
    let result = await task.value
    running = nil
    kept = try? result.get()
    return try result.get().credential
  }
}
