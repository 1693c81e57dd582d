/// How far an Envoy has come (envoy.admin.v3.ServerInfo.State).
public enum ServerState: String, Hashable, Sendable {
  /// It serves.
  case live = "LIVE"
  /// It serves, but tells balancers to send nothing more.
  case draining = "DRAINING"
  /// It has not begun to load its configuration.
  case preInitializing = "PRE_INITIALIZING"
  /// It loads its configuration.
  case initializing = "INITIALIZING"
}
