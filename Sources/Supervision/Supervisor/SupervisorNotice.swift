public import System

/// Something that happened to a mesh while it is up.
public enum SupervisorNotice: Sendable {
  /// Envoy serves, for the first time.
  case up(LocalStatus)
  /// A change is in force.
  case changed(Change)
  /// What the directory says now is not in force, and why.
  case refused(Refusal)
  /// What the directory says is what was in force all the time, after it was not.
  case mended
  /// Envoy ended by itself, and is started again after a while.
  case envoyEnded(ChildStatus, restartAfter: Duration)
  /// Envoy serves again, in a new process.
  case envoyStarted(processID: Int32)
  /// A new Envoy has taken over from the one before, which finishes what it has begun.
  case tookOver(processID: Int32, epoch: Int)
  /// A new Envoy did not take over, and why; another was started from nothing.
  case takeoverFailed(String)
  /// The directory cannot be watched and is looked at every second.
  case cannotWatch
  /// What is known of the mesh cannot be written down for other commands.
  case cannotWriteStatus(SystemError)

  /// A change that came into force.
  public struct Change: Hashable, Sendable {
    /// The number of the change.
    public let revision: Int
    /// How long it took from the moment that it was noticed.
    public let duration: Duration
    /// Whether Envoy was asked before.
    public let wasChecked: Bool
    /// The route configurations that changed.
    public let routes: [String]
    /// Whether clusters changed.
    public let changesClusters: Bool
    /// Whether listeners changed.
    public let changesListeners: Bool
  }
}
