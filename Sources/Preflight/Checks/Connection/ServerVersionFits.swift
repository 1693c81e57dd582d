/// The API server has what meshctl needs of it: server-side apply is stable since Kubernetes 1.22.
struct ServerVersionFits: MeshCheck {
  let title = "the server is Kubernetes 1.22 or later"

  func outcome(on facts: ClusterFacts) -> CheckOutcome {
    let version: String
    switch facts.serverVersion {
    case .known(let known): version = known
    case .unknown: return .skipped("the API server does not answer")
    case .unasked(let reason): return .skipped(reason)
    }
    guard let (major, minor) = ImageVersion.majorAndMinor(of: version) else {
      return .warning("the server says its version is \(version)", cure: "see what kubectl version says")
    }
    guard (major, minor) >= (1, 22) else {
      return .failed("the server is \(version), which has no server-side apply", cure: "upgrade the cluster")
    }
    return .passed(version)
  }
}
