extension QueryGate {
  /// What the values say that it was answered with: all of them have to keep to the number.
  func result(_ answer: Reported<[Double]>) -> GateResult {
    let name = "query \(self.name)"
    let all: [Double]
    switch answer {
    case .missing(let reason): return GateResult(name, .noData, threshold: condition, reason: reason)
    case .told(let values): all = values
    }
    // A quotient of nothing and nothing is no number.
    let values = all.filter { !$0.isNaN }
    guard let worst = comparison.worst(of: values) else {
      let reason = all.isEmpty ? "Prometheus has nothing to answer it with" : "its value is no number"
      return GateResult(name, .noData, threshold: condition, reason: reason)
    }
    let text = GateNumber.text(of: worst)
    return GateResult(
      name,
      comparison.holds(worst, threshold) ? .pass : .fail,
      measured: text,
      threshold: condition,
      reason: values.count == 1 ? "its value is \(text)" : "the worst of its \(values.count) values is \(text)"
    )
  }
}
