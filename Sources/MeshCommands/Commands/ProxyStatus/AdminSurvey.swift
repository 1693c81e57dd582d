import EnvoyAdmin
import IstiodDebug
import Kubernetes
import Preflight
import ProxyState
import YAML

/// Asks the proxies of a cluster themselves what they have, one by one.
///
/// A proxy knows whether it is connected to an istiod, what it took and what it refused; it does not know what istiod has
/// not sent yet.
struct AdminSurvey: Sendable {
  /// How many proxies are asked at once.
  private static let width = 8

  private let client: APIClient
  private let namespace: String?

  /// - Parameter namespace: nil asks those of all namespaces.
  init(_ client: APIClient, namespace: String?) {
    self.client = client
    self.namespace = namespace
  }

  /// What the proxies say, and those of which none does.
  func overview() async throws(APIError) -> (overview: ProxyOverview, silent: [String]) {
    let proxies = try await proxies()
    let answers = await withTaskGroup(of: (String, ProxySync?).self) { group in
      var answers: [(String, ProxySync?)] = []
      for (place, proxy) in proxies.enumerated() {
        if place >= Self.width, let answer = await group.next() { answers.append(answer) }
        group.addTask { ("\(proxy.pod).\(proxy.namespace)", await ask(proxy)) }
      }
      for await answer in group { answers.append(answer) }
      return answers
    }
    let told = answers.compactMap { answer in answer.1.map { ConnectedProxy($0, istiod: "") } }
    return (ProxyOverview(told), answers.filter { $0.1 == nil }.map(\.0).sorted())
  }

  private func proxies() async throws(APIError) -> [MeshProxy] {
    var proxies: [MeshProxy] = []
    var pages = client.list(.pods, Selection(namespace: namespace)) { MeshProxy($0.node) }.makeAsyncIterator()
    while let element = try await pages.next() {
      if element.isRestart { proxies = [] }
      proxies += element.page.items.compactMap(\.self)
    }
    return proxies
  }

  private func ask(_ proxy: MeshProxy) async -> ProxySync? {
    let inquiry = ProxyInquiry(
      place: .pod(
        ProxyPod(name: proxy.pod, namespace: proxy.namespace),
        client,
        port: UInt16(clamping: PortNumber.administration.number)
      )
    )
    let selection = StatisticsSelection(filter: DiscoveryStatistics.names)
    guard let lines = try? await inquiry.get(.statistics(selection, .text)) else { return nil }
    let statistics = DiscoveryStatistics(String(decoding: lines, as: UTF8.self))
    let listeners = ConfigDumpSelection(resource: .dynamicListeners, mask: ["name", "error_state"])
    var dump = ConfigDump()
    if let bytes = try? await inquiry.getIfThere(.configDump(listeners)) {
      _ = try? dump.add(bytes, asked: .dynamicListeners)
    }
    return ProxySync(
      proxy: "\(proxy.pod).\(proxy.namespace)",
      cluster: "",
      version: proxy.version,
      namespace: proxy.namespace,
      deliveries: statistics.deliveries(refusal: dump.rejections.first?.details)
    )
  }
}
