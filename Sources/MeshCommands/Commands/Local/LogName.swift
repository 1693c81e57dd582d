import ArgumentParsing
import Supervision

/// A log of a local mesh.
enum LogName: String, CaseIterable, ArgumentValue {
  /// What Envoy says of itself.
  case envoy
  /// The requests that it took.
  case access
  /// What `meshctl local up --detach` had to tell.
  case meshctl

  /// The file of the log.
  func path(in folder: StateFolder) -> String {
    switch self {
    case .envoy: folder.envoyLog
    case .access: folder.accessLog
    case .meshctl: folder.supervisorLog
    }
  }
}
