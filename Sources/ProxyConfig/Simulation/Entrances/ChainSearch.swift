/// Finds the filter chain that takes a connection.
///
/// Source: Envoy, `FilterChainMatch`: the port, the address, the name that TLS asks for, what is spoken; of the chains that
/// fit the one that says the most holds.
struct ChainSearch {
  let host: String
  let port: Int
  let isEncrypted: Bool

  private struct Rank: Comparable {
    let serverName: Int
    let transport: Int
    let protocols: Int

    static func < (one: Rank, other: Rank) -> Bool {
      (one.serverName, one.transport, one.protocols) < (other.serverName, other.transport, other.protocols)
    }
  }

  /// The chain; nil when none fits.
  func chain(of listener: Listener) -> FilterChain? {
    var best: (rank: Rank, chain: FilterChain)?
    for chain in listener.chains {
      guard let rank = rank(of: chain.match) else { continue }
      if best.map({ $0.rank < rank }) ?? true { best = (rank, chain) }
    }
    return best?.chain ?? listener.defaultChain
  }

  private func rank(of match: FilterChain.Match) -> Rank? {
    if let wanted = match.port, wanted != port { return nil }
    // The address of a name is not known here.
    guard match.networks.isEmpty || match.networks.contains(host) else { return nil }
    guard match.transport.isEmpty || match.transport == (isEncrypted ? "tls" : "raw_buffer") else { return nil }
    let spoken = isEncrypted ? ["h2", "http/1.1"] : ["http/1.1"]
    guard match.protocols.isEmpty || spoken.contains(where: match.protocols.contains) else { return nil }
    guard let serverName = serverNameRank(match.serverNames) else { return nil }
    return Rank(
      serverName: serverName,
      transport: match.transport.isEmpty ? 0 : 1,
      protocols: match.protocols.isEmpty ? 0 : 1
    )
  }

  private func serverNameRank(_ names: [String]) -> Int? {
    if names.isEmpty { return 0 }
    guard isEncrypted else { return nil }
    let name = host.lowercased()
    return names.compactMap { wanted -> Int? in
      if wanted == name { return Int.max }
      guard wanted.hasPrefix("*."), name.hasSuffix(wanted.dropFirst()) else { return nil }
      return wanted.utf8.count
    }.max()
  }
}
