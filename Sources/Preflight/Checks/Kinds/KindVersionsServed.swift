/// Istio's kinds are served in the versions that meshctl writes.
struct KindVersionsServed: MeshCheck {
  let title = "they are served in current versions"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    facts.kinds.judged { kinds in
      let installed = IstioKinds.installed(of: kinds)
      guard !installed.isEmpty else { return .skipped("none is installed") }
      let old = installed.filter { kind in
        IstioKinds.versions.contains { $0.name == kind.name && !kind.servedVersions.contains($0.version) }
      }
      guard old.isEmpty else {
        let list = old.map { "\($0.name) only in \($0.servedVersions.joined(separator: ", "))" }
        return .warning(
          "the cluster serves \(Enumeration.text(of: list))",
          cure: "upgrade Istio's chart base; until then write manifests in those versions"
        )
      }
      let networking = installed.first { $0.group == "networking.istio.io" }
      return .passed(networking.map { "networking.istio.io \($0.servedVersions.joined(separator: ", "))" })
    }
  }
}
