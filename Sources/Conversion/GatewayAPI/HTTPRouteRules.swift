import Resources
import YAML

/// The rules of one HTTPRoute as blocks of a VirtualService, which are tried in their order.
struct HTTPRouteRules {
  /// One block, with the rule that it is of.
  struct Block {
    let fields: Fields
    let rule: Node
  }

  /// A rule under those of its conditions that go together.
  private struct Piece {
    let rule: Node
    var conditions: [RequestCondition]
    let isSplit: Bool

    /// Whether it takes every request.
    var isOpen: Bool { conditions.contains { ($0.path ?? .all) == .all && $0.isOpenBesidePath } }
  }

  private let object: ManifestObject
  private let settings: ConversionSettings

  init(_ object: ManifestObject, _ settings: ConversionSettings) {
    self.object = object
    self.settings = settings
  }

  /// The blocks, the most specific first, as the Gateway API tries its rules. What cannot be said is told once a rule.
  func blocks(_ record: inout ConversionRecord) -> [Block] {
    let rules = object.spec?.elements("rules") ?? []
    let filters = rules.map { HTTPRouteFilters($0.elements("filters"), object, settings, &record) }
    var routes: [[Value]] = []
    for rule in rules { routes.append(destinations(rule, &record)) }
    for rule in rules { warnOfRest(rule, &record) }
    return reached(pieces(rules), &record).map { piece in
      let place = rules.firstIndex(of: piece.rule) ?? 0
      return Block(fields: block(piece, filters[place], routes[place]), rule: piece.rule)
    }
  }

  /// The pieces that requests can get to: none behind one that takes everything, or under a condition a second time.
  private func reached(_ pieces: [Piece], _ record: inout ConversionRecord) -> [Piece] {
    var seen: Set<RequestCondition> = []
    var reached: [Piece] = []
    for piece in pieces where !(reached.last?.isOpen ?? false) {
      var piece = piece
      piece.conditions.removeAll { !seen.insert($0).inserted }
      if !piece.conditions.isEmpty { reached.append(piece) }
    }
    var told = Set(reached.map(\.rule.index))
    for piece in pieces where told.insert(piece.rule.index).inserted {
      record.warn(
        "no request ever gets to this rule, since another for the same requests goes before it; it is left out",
        next: "narrow the other rule if this one was meant to hold",
        at: piece.rule,
        of: object
      )
    }
    return reached
  }

  // MARK: Order

  private func pieces(_ rules: [Node]) -> [Piece] {
    var single: [(rank: [Int], piece: Piece)] = []
    for rule in rules {
      let matches = rule.elements("matches")
      let conditions = matches.isEmpty ? [RequestCondition()] : matches.map(RequestCondition.init(httpRoute:))
      for condition in conditions {
        for part in parts(of: condition, rule) {
          let piece = Piece(rule: rule, conditions: [part], isSplit: replacesPrefix(rule))
          single.append((matches.isEmpty ? [-1] : condition.rank, piece))
        }
      }
    }
    let ordered = single.enumerated().sorted { left, right in
      let ranks = (left.element.rank, right.element.rank)
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.1.lexicographicallyPrecedes(ranks.0)
    }
    return Self.joined(ordered.map(\.element.piece))
  }

  /// Conditions of one rule that follow each other share a block.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      if let last = joined.last, last.rule == piece.rule, !piece.isSplit {
        joined[joined.count - 1].conditions += piece.conditions
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  /// A redirect that replaces segments needs one block for the path alone and one for what is below it.
  private func parts(of condition: RequestCondition, _ rule: Node) -> [RequestCondition] {
    guard case .segments(let text) = condition.path, HTTPRouteFilters.redirectPrefix(rule) != nil else {
      return [condition]
    }
    var alone = condition
    alone.path = .exact(text)
    var below = condition
    below.path = .prefix("\(text)/")
    return [alone, below]
  }

  private func replacesPrefix(_ rule: Node) -> Bool {
    HTTPRouteFilters.redirectPrefix(rule) != nil || HTTPRouteFilters.rewritePrefix(rule) != nil
  }

  // MARK: Blocks

  private func block(_ piece: Piece, _ filters: HTTPRouteFilters, _ routes: [Value]) -> Fields {
    var fields = Fields()
    fields.set("name", text: piece.rule.memberText("name"))
    let matches = piece.conditions.flatMap { $0.virtualServiceMatches() }
    fields.set("match", piece.isOpen ? nil : .sequence(matches))
    if let redirect = filters.redirect(for: piece.conditions.first?.path) {
      fields.set("redirect", redirect)
    } else if routes.isEmpty {
      // A rule that leads nowhere answers that the server failed (Gateway API, `HTTPRouteRule.backendRefs`).
      fields.set("directResponse", ["status": 500])
    } else {
      fields.set("route", .sequence(routes))
    }
    fields.set("rewrite", filters.rewrite(for: piece.conditions.first?.path))
    fields.set("timeout", text: timeout(piece.rule))
    fields.set("mirrors", .sequence(filters.mirrors))
    fields.set("corsPolicy", filters.cors)
    fields.set("headers", filters.headers)
    return fields
  }

  /// Without retries the time for one try is that of the whole.
  private func timeout(_ rule: Node) -> String? {
    let timeouts = rule.member("timeouts")
    return timeouts?.member("backendRequest")?.text ?? timeouts?.member("request")?.text
  }

  private func warnOfRest(_ rule: Node, _ record: inout ConversionRecord) {
    if let timeouts = rule.member("timeouts"), timeouts.has("request"), let single = timeouts.member("backendRequest") {
      record.warn(
        "a VirtualService without retries has one timeout, and \(single.text) becomes that of the whole request",
        next: "write retries with a perTryTimeout if both were meant",
        at: single,
        of: object
      )
    }
  }

  // MARK: Destinations

  private func destinations(_ rule: Node, _ record: inout ConversionRecord) -> [Value] {
    let backends = rule.elements("backendRefs").filter { ($0.member("weight")?.integer ?? 1) > 0 }
    let known = backends.filter { isKnown($0, &record) }
    let weights = known.map { min(max($0.member("weight")?.integer ?? 1, 0), 1_000_000) }
    let shares = WeightedShares(weights)
    if !shares.areExact {
      record.warn(
        "the weights are no whole percentages and become \(shares.summary)",
        next: "check the shares",
        at: rule.member("backendRefs") ?? rule,
        of: object
      )
    }
    var values: [Value] = []
    for (backend, share) in zip(known, shares.percentages) {
      var fields = Fields()
      fields.set("destination", BackendReference(backend, of: object, settings).destination(for: object, settings))
      if known.count > 1 { fields.set("weight", number: share) }
      let filters = HTTPRouteFilters(backend.elements("filters"), object, settings, &record, isForBackend: true)
      fields.set("headers", filters.headers)
      values.append(fields.value)
    }
    return values
  }

  private func isKnown(_ backend: Node, _ record: inout ConversionRecord) -> Bool {
    let kind = backend.memberText("kind")
    if ["", "Service", "Hostname"].contains(kind) { return true }
    record.warn(
      "a VirtualService sends to hosts, not to a \(kind), and this backend is left out",
      next: "name a host in its place",
      at: backend,
      of: object
    )
    return false
  }
}

extension RequestCondition {
  /// Whether nothing but the path matters.
  var isOpenBesidePath: Bool { method == nil && headers.isEmpty && query.isEmpty }
}
