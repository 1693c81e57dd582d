/// What a rollout is to do. It does not change while the rollout is under way.
///
/// It has no commands and no addresses: it is read back from where others can write.
public struct RolloutPlan: Hashable, Sendable {
  /// The service's host in full.
  public let service: String
  /// The version that has the traffic.
  public let stable: String
  /// The version that is to get it.
  public let canary: String
  /// What it gets, step by step.
  public let steps: StepList
  /// Seconds from one check to the next; at least 1.
  public let interval: Int
  /// How many checks have to pass before the first step.
  public let previewChecks: Int
  /// How many checks have to pass after the last step.
  public let bakeChecks: Int
  /// How many checks may fail.
  public let tolerance: FailureTolerance
  /// What a check without data means.
  public let onNoData: NoDataPolicy
  /// Whether a person has to let it go on after each step.
  public let needsApproval: Bool

  /// As many as a year has seconds: neither an interval nor a number of checks needs to be larger, and all that is worked
  /// out of two of them can be said.
  private static let limit = 31_536_000

  /// Makes a plan; nil for an interval below a second or beyond a year, and for a number of checks below 0 or beyond one
  /// a second for a year.
  public init?(
    service: String,
    stable: String,
    canary: String,
    steps: StepList,
    interval: Int,
    previewChecks: Int = 0,
    bakeChecks: Int,
    tolerance: FailureTolerance,
    onNoData: NoDataPolicy,
    needsApproval: Bool
  ) {
    guard 1...Self.limit ~= interval, 0...Self.limit ~= previewChecks, 0...Self.limit ~= bakeChecks else {
      return nil
    }
    self.service = service
    self.stable = stable
    self.canary = canary
    self.steps = steps
    self.interval = interval
    self.previewChecks = previewChecks
    self.bakeChecks = bakeChecks
    self.tolerance = tolerance
    self.onNoData = onNoData
    self.needsApproval = needsApproval
  }

  /// Where a rollout begins.
  var opening: Position { previewChecks > 0 ? .preview(checksLeft: previewChecks) : .step(0) }
}
