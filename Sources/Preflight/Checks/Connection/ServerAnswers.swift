/// The API server answers whoever asks.
struct ServerAnswers: MeshCheck {
  let title = "the API server answers"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    switch facts.serverVersion {
    case .known: .passed(nil)
    case .unknown(let reason, let cure): .failed(reason, cure: cure)
    case .unasked(let reason): .skipped(reason)
    }
  }
}
