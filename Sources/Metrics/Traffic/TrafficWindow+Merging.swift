extension TrafficWindow {
  /// The windows of several proxies as those of one, in order; subjects that several tell of are merged.
  public static func merged(_ groups: [[TrafficWindow]]) -> [TrafficWindow] {
    var bySubject: [TrafficSubject: TrafficWindow] = [:]
    for window in groups.joined() {
      bySubject[window.subject] = bySubject[window.subject].map { $0.merged(with: window) } ?? window
    }
    return bySubject.values.sorted { $0.subject < $1.subject }
  }
}
