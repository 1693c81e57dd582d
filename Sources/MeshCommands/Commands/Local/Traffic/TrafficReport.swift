import Traffic

/// What `meshctl local traffic` found out.
struct TrafficReport {
  let options: LocalTrafficOptions
  let target: TrafficTarget
  let tally: TrafficTally
  let wasInterrupted: Bool
  /// Nil where the route sends requests nowhere.
  let split: ObservedSplit?

  init(_ options: LocalTrafficOptions, _ target: TrafficTarget, _ tally: TrafficTally, wasInterrupted: Bool) {
    self.options = options
    self.target = target
    self.tally = tally
    self.wasInterrupted = wasInterrupted
    let destinations = target.splitDestinations
    split = destinations.isEmpty ? nil : ObservedSplit(destinations, counts: tally.byName)
  }

  /// Whether nothing that was counted speaks against the configuration.
  var isAsConfigured: Bool {
    switch split?.verdict {
    case .strangers: false
    case .tested(let test): test.pValue >= ObservedSplit.rejectionLevel
    case .nothingCounted, .single, .ambiguous, nil: true
    }
  }
}
