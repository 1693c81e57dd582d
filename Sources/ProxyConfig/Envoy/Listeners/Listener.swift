import Output

/// A listener: an address, and what happens to the connections that it takes.
public struct Listener: Sendable {
  /// The side of the workload that the connections are on.
  public enum Direction: String, Sendable {
    /// They come from the workload.
    case outbound = "OUTBOUND"
    /// They go to the workload.
    case inbound = "INBOUND"
  }

  /// What looks at a connection before a filter chain is chosen.
  public enum Inspector: Hashable, Sendable {
    /// Where the client wanted to connect, before the connection was captured.
    case originalDestination
    /// The name that TLS asks for.
    case tls
    /// The version of HTTP.
    case http

    func json(exempting exemption: InspectorExemption?) -> JSONValue {
      .message([
        "name": .string(extensionName.0), "typed_config": .typed(extensionName.1), "filter_disabled": exemption?.json,
      ])
    }

    private var extensionName: (String, TypeURL) {
      switch self {
      case .originalDestination: ("envoy.filters.listener.original_dst", .originalDestination)
      case .tls: ("envoy.filters.listener.tls_inspector", .tlsInspector)
      case .http: ("envoy.filters.listener.http_inspector", .httpInspector)
      }
    }
  }

  /// The name: `0.0.0.0_9080`, `virtualInbound`.
  public let name: String
  /// Where it listens.
  public let address: Address
  /// The side of the workload; nil for a listener inside of Envoy.
  public let direction: Direction?
  /// The chains, of which the one whose match is the most specific takes a connection.
  public var chains: [FilterChain]
  /// The chain for what no other takes.
  public var defaultChain: FilterChain?
  /// What looks at a connection first.
  public var inspectors: [Inspector] = []
  /// The connections that an inspector leaves alone.
  public var exemptions: [Inspector: InspectorExemption] = [:]
  /// What is written of connections that no chain takes.
  var logs: [AccessLog] = []
  /// Whether the address is bound; without it connections come only from a listener that hands them over.
  public var isBound = true
  /// Whether connections are handed over to the listener of the address that the client wanted.
  public var handsOver = false
  /// Where the listener comes from; nil for what Istio adds by itself.
  public var origin: Origin?

  init(
    _ name: String,
    at address: Address,
    _ direction: Direction?,
    chains: [FilterChain] = [],
    origin: Origin? = nil
  ) {
    self.name = name
    self.address = address
    self.direction = direction
    self.chains = chains
    self.origin = origin
  }

  /// The message `envoy.config.listener.v3.Listener`, with `@type`.
  public var json: JSONValue {
    .typed(
      .listener,
      [
        "name": .string(name),
        "address": isInternal ? nil : address.json,
        "internal_listener": isInternal ? [:] : nil,
        "filter_chains": .list(chains.map(\.json)),
        "use_original_dst": .flag(handsOver),
        "default_filter_chain": defaultChain?.json,
        "listener_filters": .list(inspectors.map { $0.json(exempting: exemptions[$0]) }),
        // Zero waits for the first bytes as long as it takes.
        "listener_filters_timeout": inspectors.isEmpty || isInternal ? nil : "0s",
        "continue_on_listener_filters_timeout": .flag(!inspectors.isEmpty && !isInternal),
        "traffic_direction": direction.map { .string($0.rawValue) },
        "bind_to_port": isBound ? nil : false,
        "access_log": .list(logs.map(\.json)),
      ]
    )
  }

  private var isInternal: Bool {
    if case .internalListener = address { return true }
    return false
  }

  /// The names of the route configurations that its connection managers ask for, in order.
  public var routeNames: [String] {
    (chains + [defaultChain].compactMap(\.self)).flatMap { chain in
      chain.filters.compactMap { filter -> String? in
        guard case .http(let manager) = filter, case .named(let name) = manager.routes else { return nil }
        return name
      }
    }
  }
}
