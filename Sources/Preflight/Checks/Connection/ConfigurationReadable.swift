/// The kubeconfig leads to a cluster.
struct ConfigurationReadable: MeshCheck {
  let title = "the kubeconfig names a cluster"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    switch facts.connection {
    case .known(let name): .passed(name)
    case .unknown(let reason, let cure): .failed(reason, cure: cure)
    case .unasked(let reason): .skipped(reason)
    }
  }
}
