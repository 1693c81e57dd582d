public import System

/// Why new tokens cannot be written to the kubeconfig.
public enum IdentityKeepingProblem: Error, Sendable, Equatable {
  /// A call to the operating system failed.
  case file(SystemError)
  /// The file does not have the user any more, or is no kubeconfig.
  case changed
  /// Another process holds the file for longer than can be waited for.
  case locked

  var message: String {
    switch self {
    case .file(let error): "cannot \(error)"
    case .changed: "it does not have the user any more"
    case .locked: "another process is writing it"
    }
  }
}
