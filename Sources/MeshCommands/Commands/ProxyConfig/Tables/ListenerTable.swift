import Output
import ProxyState

/// The listeners of a proxy in istioctl's columns: a line for each filter chain, or one for each listener.
struct ListenerTable {
  /// What stands before each name, where several kinds are shown together.
  var prefix = ""
  /// Whether each listener has one line, and no chains.
  var isBrief = false
  var isWide = false
  var sources = ProxySources()

  func text(_ listeners: [ListenerState]) -> String {
    let titles =
      (prefix.isEmpty ? [] : ["NAME"]) + ["ADDRESSES", "PORT"] + (isBrief ? ["TYPE"] : ["MATCH", "DESTINATION"])
      + (isWide ? ["STATE", "TLS", "DIRECTION", "LISTENER", "SOURCE"] : [])
    var table = TabbedTable(titles: titles, gap: isWide ? 3 : 1)
    for listener in listeners { append(listener, to: &table) }
    return table.text
  }

  private func append(_ listener: ListenerState, to table: inout TabbedTable) {
    let head =
      (prefix.isEmpty ? [] : [prefix + listener.name])
      + [listener.hosts.joined(separator: ","), "\(listener.port)"]
    guard !isBrief else { return table.append(head + [listener.kind.rawValue] + wide(listener, nil)) }
    for chain in listener.orderedChains {
      table.append(head + [chain.match, chain.destination] + wide(listener, chain))
    }
  }

  private func wide(_ listener: ListenerState, _ chain: FilterChainState?) -> [String] {
    guard isWide else { return [] }
    let source = chain?.configuration ?? listener.configuration
    let isEncrypted = chain?.isEncrypted ?? listener.chains.contains(where: \.isEncrypted)
    return [
      listener.entry.state.rawValue, isEncrypted ? "tls" : "-", listener.direction.orDash, listener.name.orDash,
      sources.listener(listener.name) ?? source?.longName ?? "-",
    ]
  }
}
