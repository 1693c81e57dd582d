import Resources
import YAML

/// The blocks of one VirtualService as rules of a HTTPRoute.
struct VirtualServiceRules {
  /// One rule, with the block that it is of.
  struct Rule {
    let fields: Fields
    let block: Node
    let conditions: [RequestCondition]
  }

  private let object: ManifestObject
  private let services: ServiceIndex
  private let settings: ConversionSettings

  init(_ object: ManifestObject, _ services: ServiceIndex, _ settings: ConversionSettings) {
    self.object = object
    self.services = services
    self.settings = settings
  }

  func rules(_ record: inout ConversionRecord) -> [Rule] {
    var rules: [Rule] = []
    for block in object.spec?.elements("http") ?? [] {
      let conditions = self.conditions(block, &record)
      guard let conditions, isSayable(block, &record) else { continue }
      let filters = VirtualServiceFilters(block, object, services, settings, &record)
      let backends = self.backends(block, &record)
      warnOfRest(block, &record)
      // A path can only be replaced where it is the only condition of a rule.
      let groups = filters.changesPath && conditions.count > 1 ? conditions.map { [$0] } : [conditions]
      for group in groups {
        let made = filters.values(for: group.first?.path, &record)
        let fields = fields(block, group, made, backends)
        rules.append(Rule(fields: fields, block: block, conditions: group.map(Self.inSegments)))
      }
    }
    warnOfOrder(rules, &record)
    return rules
  }

  private func fields(
    _ block: Node,
    _ conditions: [RequestCondition],
    _ filters: [Value],
    _ backends: [Value]
  ) -> Fields {
    var fields = Fields()
    let name = block.memberText("name")
    fields.set("name", text: TextForm.objectName.matches(Array(name.utf8)[...]) ? name : nil)
    fields.set(
      "matches",
      .sequence(conditions.map(Self.inSegments).map(\.httpRouteMatch).filter { !$0.entries.isEmpty })
    )
    fields.set("filters", .sequence(filters))
    if !block.has("redirect"), !block.has("directResponse") { fields.set("backendRefs", .sequence(backends)) }
    if let timeout = block.member("timeout"), let text = GatewayDuration.text(timeout.text) {
      fields.set("timeouts", ["request": .string(text)])
    }
    return fields
  }

  // MARK: Conditions

  /// The conditions of a block; nil where it had some and none of them can be said.
  private func conditions(_ block: Node, _ record: inout ConversionRecord) -> [RequestCondition]? {
    let matches = block.elements("match")
    var conditions: [RequestCondition] = []
    for match in matches where isSayable(match: match, &record) {
      warnOfWidening(match, &record)
      conditions.append(RequestCondition(virtualService: match))
    }
    if conditions.isEmpty { return matches.isEmpty ? [RequestCondition()] : nil }
    let rewrite = block.member("rewrite")
    let joined = rewrite?.has("uri") == true ? conditions : RequestCondition.joined(conditions)
    for match in matches {
      let condition = RequestCondition(virtualService: match)
      if joined.contains(condition) { warnOfSegments(condition, match, &record) }
    }
    return joined
  }

  /// A prefix that ends in a slash is one of whole segments where the path without it is matched by itself.
  private func warnOfSegments(_ condition: RequestCondition, _ match: Node, _ record: inout ConversionRecord) {
    guard case .prefix(let text) = condition.path, text != "/" else { return }
    let isWhole = text.hasSuffix("/")
    if isWhole {
      var alone = condition
      alone.path = .exact(String(text.dropLast()))
      let matches = object.spec?.elements("http").flatMap { $0.elements("match") } ?? []
      if matches.contains(where: { RequestCondition(virtualService: $0) == alone }) { return }
    }
    let change = isWhole ? "\(text.dropLast()) itself, too" : "\(text)/ and what is below it, but not \(text)x"
    record.warn(
      "a HTTPRoute compares whole segments: \(text) takes \(change)",
      next: "check that this is what was meant",
      at: match.member("uri") ?? match,
      of: object
    )
  }

  /// A HTTPRoute has prefixes of whole segments alone.
  private static func inSegments(_ condition: RequestCondition) -> RequestCondition {
    guard case .prefix(let text) = condition.path else { return condition }
    var changed = condition
    changed.path = PathCondition(segments: text)
    return changed
  }

  /// Whether a HTTPRoute can hold for the same requests; a condition that it cannot have must not just be dropped,
  /// since the rule would take more.
  private func isSayable(match: Node, _ record: inout ConversionRecord) -> Bool {
    let fields: [StaticString] = [
      "scheme", "authority", "withoutHeaders", "sourceLabels", "sourceNamespace", "gateways", "port",
    ]
    for field in fields {
      guard let node = match.member(field) else { continue }
      warn(
        "a HTTPRoute has no condition on \(field), so this match is left out",
        "write a rule without it",
        node,
        &record
      )
      return false
    }
    if let method = match.member("method") {
      guard case .exact(let text) = TextCondition(istio: method), Self.methods.contains(text) else {
        warn(
          "a HTTPRoute has a condition on one well-known method alone, so this match is left out",
          "write a rule for each method",
          method,
          &record
        )
        return false
      }
    }
    for map in [match.member("headers"), match.member("queryParams")] {
      for pair in map?.pairs.map({ $0 }) ?? [] where TextCondition(istio: pair.value.resolved) == .exact("") {
        warn(
          "a HTTPRoute has no condition on an empty value, so this match is left out",
          "write a rule without it",
          pair.value,
          &record
        )
        return false
      }
    }
    return true
  }

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
  ]

  private func warnOfWidening(_ match: Node, _ record: inout ConversionRecord) {
    if let node = match.member("ignoreUriCase"), node.boolean == true {
      warn(
        "a HTTPRoute minds the case of paths, and ignoreUriCase is left out",
        "write a regular expression with (?i)",
        node,
        &record
      )
    }
    for field in ["statPrefix", "name"] as [StaticString] {
      guard let node = match.member(field) else { continue }
      warn(
        "a match of a HTTPRoute has no \(field), and it is left out",
        "nothing but names of statistics changes",
        node,
        &record
      )
    }
  }

  // MARK: What becomes of the requests

  /// Whether a HTTPRoute can do what a block does with its requests.
  private func isSayable(_ block: Node, _ record: inout ConversionRecord) -> Bool {
    if let node = block.member("delegate") {
      warn(
        "a HTTPRoute does not delegate, so this rule is left out",
        "write the rules of the delegate here",
        node,
        &record
      )
      return false
    }
    if let node = block.member("directResponse"), node.memberText("status") != "500" || node.has("body") {
      warn(
        "a HTTPRoute answers nothing by itself, so this rule is left out",
        "serve the answer from a Service",
        node,
        &record
      )
      return false
    }
    return true
  }

  private func warnOfRest(_ block: Node, _ record: inout ConversionRecord) {
    if let node = block.member("fault") {
      warn("a HTTPRoute injects no faults, and this one is left out", "keep a VirtualService for it", node, &record)
    }
    if let node = block.member("retries") {
      warn(
        "the standard HTTPRoute has no retries, and these are left out",
        "write them for the implementation, if it has its own",
        node,
        &record
      )
    }
    if let node = block.member("timeout"), GatewayDuration.text(node.text) == nil {
      warn(
        "a HTTPRoute has no timeout as long or as fine as \(node.text), and it is left out",
        "round it to milliseconds",
        node,
        &record
      )
    }
  }

  private func warn(_ what: String, _ next: String, _ node: Node, _ record: inout ConversionRecord) {
    record.warn(what, next: next, at: node, of: object)
  }

  private func backends(_ block: Node, _ record: inout ConversionRecord) -> [Value] {
    let routes = block.elements("route")
    return routes.map { route in
      let destination = VirtualServiceDestination(route.member("destination") ?? route, object, services, settings)
      var fields = destination.backend(&record)
      if routes.count > 1 { fields.set("weight", number: route.member("weight")?.integer ?? 0) }
      var filters: [Value] = []
      VirtualServiceFilters.addHeaderFilters(route.member("headers"), to: &filters)
      fields.set("filters", .sequence(filters))
      return fields.value
    }
  }

  // MARK: Order

  /// The Gateway API tries the more special rule first, whatever the order in the text.
  private func warnOfOrder(_ rules: [Rule], _ record: inout ConversionRecord) {
    for (place, rule) in rules.enumerated() {
      let earlier = rules[..<place].first { other in
        other.block != rule.block
          && rule.conditions.contains { own in
            other.conditions.contains {
              $0.completedRank.lexicographicallyPrecedes(own.completedRank) && $0.overlaps(own)
            }
          }
      }
      guard earlier != nil else { continue }
      warn(
        "the Gateway API tries this rule before one above it, since it is more special",
        "check which of them should take the requests that fit both",
        rule.block,
        &record
      )
    }
  }
}
