/// What tells a watch that it is time to look again.
public enum ChangeSource: Sendable {
  /// The notices of the system; where it gives none, looking again every second.
  case system
  /// Looking again whenever the closure comes back; it throws when there is no more to wait for.
  case polling(@Sendable () async throws -> Void)
}
