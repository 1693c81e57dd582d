import HTTP
import IstiodDebug
import Kubernetes
import Preflight

/// Asks istiod which proxies are connected to it, and what they have of their configuration, as a fact for checks.
struct IstiodInquiry {
  private let pages: IstiodPages
  private let istioNamespace: String
  private let asksAddress: Bool

  /// - Parameter istiod: where an istiod is asked; nil asks those of the cluster.
  init(_ client: APIClient, istioNamespace: String, istiod: HTTPURL?) {
    self.istioNamespace = istioNamespace
    asksAddress = istiod != nil
    pages =
      istiod.map { IstiodPages(at: $0, trace: client.connection.settings.trace, namespace: istioNamespace) }
      ?? IstiodPages(of: client, namespace: istioNamespace)
  }

  /// The proxies of all istiods together: each knows of those that are connected to itself.
  func connectedProxies(of planes: Fact<[ControlPlane]>) async -> Fact<[ProxySync]> {
    if asksAddress { return await proxies() }
    switch planes {
    case .unasked(let reason): return .unasked(reason)
    case .unknown(let reason, let cure): return .unknown(reason, cure: cure)
    case .known(let planes) where planes.isEmpty:
      return .unknown(
        "there is no istiod in namespace \(istioNamespace)",
        cure: "name it with --istio-namespace or --istiod"
      )
    case .known: return await proxies()
    }
  }

  private func proxies() async -> Fact<[ProxySync]> {
    do throws(IstiodError) { return .known(try await pages.proxies().flatMap(\.report.proxies)) } catch {
      // The control plane is there: what is missing is one that is ready.
      if case .absent = error {
        return .unknown(
          "no istiod in namespace \(istioNamespace) is ready",
          cure: "see kubectl -n \(istioNamespace) get pods"
        )
      }
      return .unknown(error.message, cure: error.cure ?? IstiodError.otherWay(istioNamespace))
    }
  }
}
