import Traffic

extension TrafficReport {
  /// Requests that went wrong in one way.
  struct ErrorCount: Hashable {
    /// The status of the answer; nil without one.
    let status: Int?
    let reason: String
    let count: Int
  }

  /// What went wrong, the most common first.
  var errors: [ErrorCount] {
    let known = tally.troubles.map { trouble, count in
      switch trouble {
      case .status(let status, let reason): ErrorCount(status: status, reason: reason, count: count)
      case .failure(let error): ErrorCount(status: nil, reason: "\(error)", count: count)
      }
    }
    let others = ErrorCount(status: nil, reason: "in yet other ways", count: tally.otherTroubles)
    return (known + (others.count > 0 ? [others] : [])).sorted {
      ($1.count, $0.status ?? 0, $0.reason) < ($0.count, $1.status ?? 0, $1.reason)
    }
  }
}
