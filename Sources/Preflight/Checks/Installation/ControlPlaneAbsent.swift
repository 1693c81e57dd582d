/// No control plane is in the way.
struct ControlPlaneAbsent: MeshCheck {
  let title = "no control plane is installed yet"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.controlPlanes.judged { planes in
      guard let first = planes.first else { return .passed(nil) }
      return .warning(
        "namespace \(facts.istioNamespace) has \(first.name) \(first.version ?? "of unknown version")",
        cure: "upgrade it, or install another beside it with a revision of its own"
      )
    }
  }
}
