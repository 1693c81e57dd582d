public import YAML

/// What a rule does to the headers of requests and answers.
public enum HeaderChange: RuleChange {
  /// Does this too; what is done to other headers stays.
  case set(request: HeaderOperations, response: HeaderOperations)
  /// Does nothing any more to one header.
  case forget(FieldName)
  /// Leaves all headers as they are.
  case remove

  private static let sides = ["request", "response"]

  /// The rule with the operations.
  public func applied(to rule: Value) throws(RuleRefusal) -> Value {
    switch self {
    case .remove: return rule.setting("headers", to: nil)
    case .forget(let name): return Self.sides.reduce(rule) { Self.forgetting(name, $1, in: $0) }
    case .set(let request, let response):
      let setsHost = (request.set + request.add).contains { $0.name.isHost }
      if setsHost, rule.field(["rewrite", "authority"]) != nil { throw .secondAuthority }
      return Self.doing(response, "response", in: Self.doing(request, "request", in: rule))
    }
  }

  private static func doing(_ operations: HeaderOperations, _ side: String, in rule: Value) -> Value {
    var rule = rule
    for (operation, settings) in [("set", operations.set), ("add", operations.add)] {
      for setting in settings {
        let path = ["headers", side, operation]
        let key = rule.field(path)?.entries.first { setting.name.isSame(as: $0.key) }?.key
        rule = rule.setting(path + [key ?? setting.name.description], to: .string(setting.content.description))
      }
    }
    let removed = rule.field(["headers", side, "remove"])?.items ?? []
    let missing = operations.remove.filter { name in !removed.contains { name.isSame(as: $0.plainText) } }
    guard !missing.isEmpty else { return rule }
    return rule.setting(
      ["headers", side, "remove"],
      to: .sequence(removed + missing.map { .string($0.description) })
    )
  }

  private static func forgetting(_ name: FieldName, _ side: String, in rule: Value) -> Value {
    var rule = rule
    for operation in ["set", "add"] {
      let path = ["headers", side, operation]
      for entry in rule.field(path)?.entries ?? [] where name.isSame(as: entry.key) {
        rule = rule.setting(path + [entry.key], to: nil)
      }
    }
    let path = ["headers", side, "remove"]
    guard let removed = rule.field(path)?.items, removed.contains(where: { name.isSame(as: $0.plainText) }) else {
      return rule
    }
    let kept = removed.filter { !name.isSame(as: $0.plainText) }
    return rule.setting(path, to: kept.isEmpty ? nil : .sequence(kept))
  }

  /// Each operation that the rule does.
  public func facts(of rule: Value) -> [RuleFact] {
    var facts: [RuleFact] = []
    for side in Self.sides {
      for operation in ["set", "add"] {
        for entry in rule.field(["headers", side, operation])?.entries ?? [] {
          facts.append(RuleFact("\(side) \(operation) \(entry.key)", entry.value.plainText))
        }
      }
      for name in rule.field(["headers", side, "remove"])?.items ?? [] {
        facts.append(RuleFact("\(side) remove \(name.plainText)", "removed"))
      }
    }
    return facts
  }
}
