/// Proxies are as new as a control plane, or one minor version older: what Istio supports
/// (istio.io, Supported Releases, "Control Plane/Data Plane Skew").
struct ProxyVersionsFit: MeshCheck {
  let title = "their versions fit the control plane's"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    let versions = (facts.controlPlanes.content ?? []).compactMap { $0.version.flatMap(ImageVersion.majorAndMinor) }
    return facts.proxies.judged { proxies in
      guard !proxies.isEmpty else { return .skipped("no pod has a proxy") }
      guard !versions.isEmpty else { return .skipped("the version of the control plane is not known") }
      let strange = proxies.filter { !Self.fits($0, versions) }
      guard let first = strange.first else { return .passed(nil) }
      let list = strange.map { "\($0.name) \($0.version ?? "of unknown version")" }
      return .warning(
        "\(strange.count) of \(proxies.count) do not: \(Enumeration.text(of: list))",
        cure: "restart their workloads, such as with kubectl -n \(first.namespace) rollout restart deployment"
      )
    }
  }

  private static func fits(_ proxy: MeshProxy, _ planes: [(major: Int, minor: Int)]) -> Bool {
    guard let (major, minor) = proxy.version.flatMap(ImageVersion.majorAndMinor) else { return false }
    return planes.contains { $0.major == major && ($0.minor == minor || $0.minor - 1 == minor) }
  }
}
