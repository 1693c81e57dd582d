/// No kinds of an earlier installation are left.
struct KindsAbsent: MeshCheck {
  let title = "no kinds of Istio are left from before"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.kinds.judged { kinds in
      let installed = IstioKinds.installed(of: kinds)
      guard !installed.isEmpty else { return .passed(nil) }
      return .warning(
        "the cluster has \(Enumeration.text(of: installed.map(\.name)))",
        cure: "helm takes them over only with --take-ownership; delete them if nothing uses them"
      )
    }
  }
}
