/// What another process asks a supervisor for.
enum SupervisorRequest: Hashable, Sendable {
  /// A new Envoy takes over from the one that serves.
  case restart
  /// The directory as it is now is in force, or refused.
  case settle(asker: String)

  private static let settlePrefix = "settle."

  /// The file that says why no new Envoy took over.
  static let restartAnswer = "restart.failed"

  /// The request of a file's name.
  init?(_ name: String) {
    if name == "restart" {
      self = .restart
    } else if name.hasPrefix(Self.settlePrefix) {
      self = .settle(asker: String(name.dropFirst(Self.settlePrefix.count)))
    } else {
      return nil
    }
  }

  /// The name of its file.
  var name: String {
    switch self {
    case .restart: "restart"
    case .settle(let asker): Self.settlePrefix + asker
    }
  }
}
