extension RolloutGroup {
  /// A service whose traffic no rollout shifts.
  static func noRollout(of service: String) -> CommandError {
    .input(
      "\(service) is not a KIND/NAME of a workload",
      next: "name one, such as deployment/\(service)"
    )
  }
}
