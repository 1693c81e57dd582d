import Rollouts
import Routing

/// What flags say about the way that a rollout takes.
struct RolloutShape: Sendable {
  var canary: String?
  var stable: String?
  var steps: StepList?
  var step: CanaryShare?
  var limit: CanaryShare?
  var interval = DurationArgument(minutes: 1)
  var bake = DurationArgument(seconds: 0)
  var preview: DurationArgument?
  var mirror: Percentage?
  var header: NamedValue<FieldName, HeaderValue>?
  var sticky: StickyArgument?
  var threshold = FailureThreshold.standard
  var thresholdMode = FailureTolerance.Mode.consecutive
  var onNoData = NoDataPolicy.hold
  var needsApproval = false
  var rule: String?
  var conditions: [MatchCondition] = []
  var virtualService: String?
  var subsets = SubsetPolicy()

  /// Which rule is shifted.
  var choice: RuleChoice {
    if let rule { return .named(rule) }
    return conditions.isEmpty ? .standard : .matching(Set(conditions))
  }
}
