import ArgumentParsing
import Console
import IstiodDebug
import Kubernetes
import ProxyState
import YAML

/// Compares what istiods have for proxies with what those have.
struct ProxyComparison {
  private let survey: ProxySurvey
  private let options: ProxyStatusOptions
  private let context: Context

  init(_ survey: ProxySurvey, _ options: ProxyStatusOptions, in context: Context) {
    self.survey = survey
    self.options = options
    self.context = context
  }

  /// Shows the comparison of each proxy that is meant.
  func run(with istiods: IstiodPages) async throws(CommandError) {
    let saved: ProxyDump?
    if let file = options.file {
      saved = try ProxyDump(try context.proxyFile(file.argument), from: file.argument)
    } else {
      saved = nil
    }
    let proxies = try await proxies(saved)
    for proxy in proxies {
      let wanted: IstiodAnswer
      do throws(IstiodError) {
        wanted = try await istiods.answer(to: .configuration(of: proxy.sync.proxy), from: proxy.istiod)
      } catch {
        throw .istiod(error)
      }
      let istiod = try ProxyDump(wanted.body, from: "istiod \(wanted.istiod)")
      let actual: ProxyDump
      if let saved { actual = saved } else { actual = try await dump(of: proxy) }
      let comparison = try DumpComparison(istiod: istiod, proxy: actual)
      if proxies.count > 1 { try context.showText("\(proxy.sync.proxy):\n") }
      try context.showText(comparison.text)
    }
  }

  private func proxies(_ saved: ProxyDump?) async throws(CommandError) -> [ConnectedProxy] {
    let all = try await survey.everything()
    if survey.selection.isNamed {
      try survey.selection.requireAll(in: all)
      return survey.selection.selected(of: all).proxies
    }
    // A dump of everything says whose it is.
    if let name = try saved.flatMap(Self.owner), let found = all.proxies.first(where: { $0.sync.proxy == name }) {
      return [found]
    }
    guard all.proxies.count == 1 else {
      throw .input(
        "nothing says which proxy \(options.file?.argument ?? "the dump") is of",
        next: "name it: meshctl proxy-status POD --file FILE"
      )
    }
    return all.proxies
  }

  /// The proxy that a bootstrap says it is of: `reviews-v1.default`.
  private static func owner(of saved: ProxyDump) throws(CommandError) -> String? {
    try saved.reading { dump throws(JSONCursorError) in try ProxyNode(dump)?.description }
  }

  private func dump(of proxy: ConnectedProxy) async throws(CommandError) -> ProxyDump {
    guard let client = survey.client else {
      throw .input(
        "the proxy \(proxy.sync.proxy) can only be asked through a cluster",
        next: "save its dump, and name it with --file"
      )
    }
    return try await ProxyDump(of: ProxyPlace(of: proxy.sync, client), DumpComparison.selections)
  }
}
