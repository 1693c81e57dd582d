/// Listeners that several services have a part in, by address and port.
struct ListenerDrafts {
  private struct Place: Hashable {
    let address: String
    let port: Int

    var location: Address {
      let scheme = "unix://"
      if address.hasPrefix(scheme) { return .pipe(path: String(address.dropFirst(scheme.count))) }
      return .socket(host: address, port: port)
    }
  }

  private struct Draft {
    var route: String?
    var chains: [FilterChain] = []
    var defaultChain: FilterChain?
    var matches: Set<FilterChain.Match> = []
    var isBound = false
    let origin: Origin
  }

  private var drafts: [Place: Draft] = [:]
  private var locked: Set<Place> = []
  private(set) var problems: [TranslationProblem] = []

  /// The protocols that mark HTTP without encryption.
  ///
  /// Source: Istio `pilot/pkg/networking/core/listener.go`, `plaintextHTTPALPNs`: HTTP/1.0 would only be refused, and goes
  /// through as what it is.
  static let plainHTTP = ["http/1.1", "h2c"]

  /// Whatever is added from here on at a place that is used already is of no account.
  mutating func lock() { locked = Set(drafts.keys) }

  /// Routes of HTTP are used at a place.
  mutating func addHTTP(_ address: String, _ port: Int, route: String, isBound: Bool, origin: Origin) {
    let place = Place(address: address, port: port)
    if locked.contains(place) { return }
    var draft = drafts[place] ?? Draft(origin: origin)
    draft.route = route
    draft.isBound = isBound
    drafts[place] = draft
  }

  /// A chain for connections of another kind is used at a place; of two for the same connections the first holds.
  mutating func add(_ chain: FilterChain, _ address: String, _ port: Int, isBound: Bool = false, origin: Origin) {
    let place = Place(address: address, port: port)
    if locked.contains(place) { return }
    var draft = drafts[place] ?? Draft(origin: origin)
    draft.isBound = isBound
    if chain.match == FilterChain.Match() {
      if draft.defaultChain == nil { draft.defaultChain = chain } else { report(place, chain) }
    } else if draft.matches.insert(chain.match).inserted {
      draft.chains.append(chain)
    } else {
      report(place, chain)
    }
    drafts[place] = draft
  }

  private mutating func report(_ place: Place, _ chain: FilterChain) {
    guard let origin = chain.origin else { return }
    problems.append(TranslationProblem(.superseded, "\(place.address):\(place.port)", at: origin))
  }

  /// The listeners.
  func listeners(_ scope: ProxyScope) -> [Listener] {
    let last = OutboundChains.fallthrough(scope)
    let logs = scope.accessLogs(.outbound).listener
    return drafts.map { place, draft in
      let name = "\(place.address)_\(place.port)"
      var listener = Listener(name, at: place.location, .outbound, chains: draft.chains, origin: draft.origin)
      if let route = draft.route {
        let manager = scope.manager("outbound_\(name);", .named(route), .outbound)
        var chain = FilterChain(filters: [.http(manager)], origin: draft.origin)
        chain.match = FilterChain.Match(transport: "raw_buffer", protocols: Self.plainHTTP)
        listener.chains.append(chain)
      }
      listener.defaultChain = draft.defaultChain ?? last
      let needsNames = draft.chains.contains { !$0.match.serverNames.isEmpty }
      listener.inspectors = (needsNames || draft.route != nil ? [.tls] : []) + (draft.route != nil ? [.http] : [])
      listener.isBound = draft.isBound
      listener.logs = logs
      return listener
    }
  }
}
