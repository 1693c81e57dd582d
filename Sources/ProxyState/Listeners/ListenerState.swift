public import YAML

/// A listener that a proxy has.
public struct ListenerState: Sendable {
  /// What it does with connections.
  public enum Kind: String, Hashable, Sendable {
    /// It reads HTTP alone.
    case http = "HTTP"
    /// It passes bytes on.
    case tcp = "TCP"
    /// Some connections are read, others passed on.
    case both = "HTTP+TCP"
    /// Neither.
    case unknown = "UNKNOWN"
  }

  /// Its name; may be empty.
  public let name: String
  /// The addresses that it listens on, its own first.
  public let addresses: [NetworkAddress]
  /// What it does with connections.
  public let kind: Kind
  /// Its filter chains in the order of the dump, the default one last.
  public let chains: [FilterChainState]
  /// `INBOUND`, `OUTBOUND`, or empty.
  public let direction: String
  /// The object that Istio made it of; nil where none is noted.
  public let configuration: ConfigurationPath?
  /// Where it stands in the dump.
  public let entry: DumpEntry

  /// Reads a listener. O(bytes).
  public init(_ entry: DumpEntry) throws(JSONCursorError) {
    let node = try entry.node()
    self.entry = entry
    name = node.text("name")
    // A listener inside of Envoy has no address at all.
    let own = node.field("address").map { NetworkAddress($0) } ?? .unknown
    addresses = [own] + node.list("additional_addresses").map { NetworkAddress($0.field("address")) }
    let chains = node.list("filter_chains") + [node.field("default_filter_chain")].compactMap(\.self)
    kind = Self.kind(chains)
    self.chains = chains.map(FilterChainState.init)
    direction = node.text("traffic_direction")
    configuration = ConfigurationPath(in: node)
  }

  private static func kind(_ chains: [Node]) -> Kind {
    let kinds = Set(chains.flatMap { $0.list("filters") }.map(NetworkFilterKind.init))
    switch (kinds.contains(.http), kinds.contains(.tcp)) {
    case (true, false): return .http
    case (true, true): return .both
    case (false, true): return .tcp
    case (false, false): return .unknown
    }
  }

  /// The texts of the addresses: an IP address, a path, or nothing.
  public var hosts: [String] {
    addresses.map { address in
      switch address {
      case .socket(let host, _): host
      case .pipe(let path): path
      case .listener, .unknown: ""
      }
    }
  }

  /// The port of its own address; 0 where there is none.
  public var port: Int { addresses.first?.port ?? 0 }

  /// The chains as istioctl orders them: those with the last destination first.
  public var orderedChains: [FilterChainState] {
    chains.enumerated().sorted { left, right in
      let (first, second) = (left.element.destination, right.element.destination)
      return first == second ? left.offset < right.offset : second.isBefore(first)
    }
    .map(\.element)
  }
}
