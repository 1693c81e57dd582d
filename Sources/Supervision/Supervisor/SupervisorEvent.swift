/// What a supervisor waits for.
enum SupervisorEvent: Sendable {
  /// Files of the mesh changed, or someone asks for something.
  case changed
  /// One of the Envoys ended.
  case envoyEnded
  /// It is time to start Envoy again.
  case restartDue
  /// It is time to look at the logs.
  case logsDue
  /// Somebody wants everything read and opened anew.
  case reread
}
