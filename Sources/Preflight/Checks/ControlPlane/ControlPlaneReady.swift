/// Every control plane has its replicas.
struct ControlPlaneReady: MeshCheck {
  let title = "istiod is ready"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.controlPlanes.judged { planes in
      guard !planes.isEmpty else { return .skipped("none is installed") }
      let short = planes.filter { $0.readyReplicas < max(1, $0.wantedReplicas) }
      guard let first = short.first else { return .passed(nil) }
      let message = short.map { "\($0.name) has \($0.readyReplicas) of \($0.wantedReplicas) replicas ready" }
      let cure = "see kubectl -n \(first.namespace) describe deployment \(first.name)"
      return short.contains { $0.readyReplicas == 0 }
        ? .failed(Enumeration.text(of: message), cure: cure) : .warning(Enumeration.text(of: message), cure: cure)
    }
  }
}
