public import EnvoyAdmin
public import System

/// Why a mesh is not up.
public enum SupervisionError: Error, Hashable, Sendable {
  /// Another supervisor has the directory.
  case alreadyUp(processID: Int32?)
  /// Something listens on a port that is needed for what `purpose` says.
  case portInUse(Int, purpose: String)
  /// The mesh is not one that can be put in force.
  case refused(Refusal)
  /// Envoy ended before it served, with the end of its log.
  case envoyEnded(ChildStatus, log: String)
  /// Envoy ended so often that it is not started again, with the end of its log.
  case envoyKeepsEnding(ChildStatus, log: String)
  /// Envoy runs, but does not serve in time.
  case envoyNotReady
  /// The operating system refused something.
  case system(SystemError)
  /// Envoy's administration cannot be asked at all.
  case administration(AdminError)
  /// The task was cancelled.
  case cancelled
}
