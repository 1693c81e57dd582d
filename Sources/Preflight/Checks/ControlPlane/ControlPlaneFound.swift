/// There is a control plane.
struct ControlPlaneFound: MeshCheck {
  let title = "istiod is installed"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.controlPlanes.judged { planes in
      guard !planes.isEmpty else {
        return .failed(
          "namespace \(facts.istioNamespace) has no Deployment with the label \(ControlPlane.selector)",
          cure: "install a control plane, such as with istioctl install, or name its namespace with --istio-namespace"
        )
      }
      return .passed(planes.map { "\($0.name) \($0.version ?? "of unknown version")" }.joined(separator: ", "))
    }
  }
}
