import Output

extension CaptureRules {
  /// The rules as data: the blocks with their purpose, each rule with its words for iptables, and the route changes.
  public var json: JSONValue {
    [
      "families": .array(families.map { .string($0.jsonName) }),
      "blocks": .array(blocks.map(\.json)),
      "routes": .array(routes.map { .array($0.arguments(.add).map { .string($0) }) }),
    ]
  }
}

extension RuleBlock {
  fileprivate var json: JSONValue {
    let rules = rules.flatMap { variants in
      IPFamily.allCases.compactMap { family in variants[family]?.json(for: family) }
    }
    return ["purpose": .string(purpose.rawValue), "summary": .string(purpose.summary), "rules": .array(rules)]
  }
}

extension PacketRule {
  fileprivate func json(for family: IPFamily) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("family", .string(family.jsonName)),
      .init("table", .string(table.rawValue)),
      .init("chain", .string(chain.rawValue)),
    ]
    if case .insert(let position) = placement { members.append(.init("position", .integer(Int64(position)))) }
    members.append(.init("matches", .array(matches.map { .string($0.iptablesWords.joined(separator: " ")) })))
    members.append(.init("target", .string(target.iptablesWords.dropFirst().joined(separator: " "))))
    members.append(.init("rule", .string(words().joined(separator: " "))))
    return .object(members)
  }
}

extension IPFamily {
  fileprivate var jsonName: String {
    switch self {
    case .ipv4: "ipv4"
    case .ipv6: "ipv6"
    }
  }
}
