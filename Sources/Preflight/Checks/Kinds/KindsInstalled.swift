/// The cluster has Istio's kinds.
struct KindsInstalled: MeshCheck {
  let title = "they are installed"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.kinds.judged { kinds in
      let established = Set(kinds.filter(\.isEstablished).map(\.name))
      let missing = IstioKinds.versions.map(\.name).filter { !established.contains($0) }
      guard !missing.isEmpty else { return .passed("\(IstioKinds.versions.count) kinds") }
      let cure = "install Istio's chart base: helm upgrade --install istio-base istio/base"
      guard missing.count < IstioKinds.versions.count else {
        return .failed("the cluster has none of Istio's CustomResourceDefinitions", cure: cure)
      }
      return .failed("the cluster does not serve \(Enumeration.text(of: missing))", cure: cure)
    }
  }
}
