/// Listeners that several services have a part in, by address and port.
struct ListenerDrafts {
  private struct Place: Hashable {
    let address: String
    let port: Int
  }

  private struct Draft {
    var route: String?
    var chains: [FilterChain] = []
    var defaultChain: FilterChain?
    var matches: Set<FilterChain.Match> = []
    let origin: Origin
  }

  private var drafts: [Place: Draft] = [:]
  private(set) var problems: [TranslationProblem] = []

  /// The protocols that mark HTTP without encryption.
  ///
  /// Source: Istio `pilot/pkg/networking/core/listener.go`, `plaintextHTTPALPNs`.
  static let plainHTTP = ["http/1.0", "http/1.1", "h2c"]

  /// Routes of HTTP are used at a place.
  mutating func addHTTP(_ address: String, _ port: Int, route: String, origin: Origin) {
    let place = Place(address: address, port: port)
    drafts[place, default: Draft(origin: origin)].route = route
  }

  /// A chain for connections of another kind is used at a place; of two for the same connections the first holds.
  mutating func add(_ chain: FilterChain, _ address: String, _ port: Int, origin: Origin) {
    let place = Place(address: address, port: port)
    var draft = drafts[place] ?? Draft(origin: origin)
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

  /// The listeners; `fallthrough` takes what no chain does.
  func listeners(fallthrough last: FilterChain) -> [Listener] {
    drafts.map { place, draft in
      let name = "\(place.address)_\(place.port)"
      var listener = Listener(
        name,
        at: .socket(host: place.address, port: place.port),
        .outbound,
        chains: draft.chains,
        origin: draft.origin
      )
      if let route = draft.route {
        let manager = HTTPProxy("outbound_\(name);", .named(route))
        var chain = FilterChain(filters: [.http(manager)], origin: draft.origin)
        chain.match = FilterChain.Match(transport: "raw_buffer", protocols: Self.plainHTTP)
        listener.chains.append(chain)
      }
      listener.defaultChain = draft.defaultChain ?? last
      let needsNames = draft.chains.contains { !$0.match.serverNames.isEmpty }
      listener.inspectors = (needsNames || draft.route != nil ? [.tls] : []) + (draft.route != nil ? [.http] : [])
      listener.isBound = false
      return listener
    }
  }
}
