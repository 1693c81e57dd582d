import Routing

extension [SplitPlan.Part] {
  /// What gets requests from now on.
  var servedTargets: [RouteTarget] { filter { $0.after > .zero }.map(\.target) }
}
