import Console
import Output
import System

/// Why there are no credentials, in client-go's words, with what to do about it.
public enum CredentialError: Error, Sendable, Equatable {
  /// The plugin's program is not there.
  case notInstalled(command: String, hint: String?)
  /// The plugin's program cannot be started.
  case notRun(command: String, SystemErrorReason)
  /// The plugin ended with an error; what it said is on standard error already.
  case failed(command: String, ChildStatus)
  /// The plugin must ask its user, and there is no terminal.
  case noTerminal(command: String)
  /// The plugin's answer is no `ExecCredential`.
  case unreadableAnswer(command: String, reason: String)
  /// The plugin's answer is of another version than was asked for.
  case wrongVersion(command: String, asked: String, answered: String)
  /// The plugin's answer has no status.
  case noStatus(command: String)
  /// The plugin's answer has neither token nor certificate.
  case noCredential(command: String)
  /// The plugin's answer has a certificate or a key alone.
  case halfCertificate(command: String)
  /// The file of the token cannot be read, or is empty.
  case noToken(path: String)
  /// A user of the provider `oidc` has no ID token.
  case noIdentityToken(user: String)
  /// The ID token of a user of the provider `oidc` has expired.
  case expiredIdentityToken(user: String, at: Timestamp)

  /// The issuer gave no new ID token to a user of the provider `oidc`.
  case notRefreshed(user: String, reason: String)
  /// New tokens cannot be kept in the kubeconfig, of which the old ones are of no use any more.
  case notKept(user: String, path: String, IdentityKeepingProblem)

  /// What is wrong, and what to do; without control characters.
  public var message: String {
    switch self {
    case .noToken(let path): "getting credentials: the token file \(path) cannot be read or is empty"
    case .noIdentityToken(let user):
      "getting credentials: user \"\(user)\" of auth-provider oidc has no id-token; " + Self.identityCure
    case .expiredIdentityToken(let user, let moment):
      "getting credentials: the id-token of user \"\(user)\" expired at \(RFC3339.text(moment)); "
        + Self.identityCure
    case .notRefreshed(let user, let reason):
      TerminalText.escaped("getting credentials: the id-token of user \"\(user)\" cannot be renewed: \(reason); ")
        + Self.loginCure
    case .notKept(let user, let path, let problem):
      TerminalText.escaped(
        "getting credentials: the new tokens of user \"\(user)\" cannot be kept in \(path): \(problem.message); "
      ) + "make the file one that you may write, then " + Self.loginCure
    default: TerminalText.escaped("getting credentials: \(pluginMessage)", keeping: .lineFeed)
    }
  }

  private static var identityCure: String {
    "log in again with the program that wrote it, or configure an exec plugin such as kubectl oidc-login"
  }

  private static var loginCure: String {
    "log in again with the program that wrote the kubeconfig, such as kubectl oidc-login setup"
  }

  private var pluginMessage: String {
    switch self {
    case .notInstalled(let command, let hint):
      "exec: executable \(command) not found; install it, or correct exec.command in the kubeconfig"
        + (hint.map { "\n\($0)" } ?? "")
    case .notRun(let command, let reason): "exec: executable \(command) cannot be started: \(reason)"
    case .failed(let command, .exited(let status)):
      "exec: executable \(command) failed with exit code \(status); run it by itself to see why"
    case .failed(let command, .signaled(let signal)): "exec: executable \(command) was ended by signal \(signal)"
    case .noTerminal(let command):
      "exec plugin \(command) cannot support interactive mode: standard input is not a terminal;"
        + " run it in a terminal once, or set interactiveMode to IfAvailable"
    case .unreadableAnswer(let command, let reason): "decoding stdout of \(command): \(reason)"
    case .wrongVersion(let command, let asked, let answered):
      "exec plugin is configured to use API version \(asked), plugin returned version \(answered); correct"
        + " exec.apiVersion in the kubeconfig, or bring \(command) up to date"
    case .noStatus(let command): "exec plugin \(command) didn't return a status field"
    case .noCredential(let command): "exec plugin \(command) didn't return a token or cert/key pair"
    case .halfCertificate(let command): "exec plugin \(command) returned only certificate or key, not both"
    case .noToken, .noIdentityToken, .expiredIdentityToken, .notRefreshed, .notKept: ""
    }
  }
}
