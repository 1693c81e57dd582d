public import YAML

/// How a policy has clients pick an endpoint.
public enum BalanceChange: PolicyChange {
  /// Picks so; locality, warm-up and the size of the ring stay.
  case set(BalancingChoice)
  /// Back to Istio's default.
  case remove

  private static let holder = "loadBalancer"
  /// Only one of them can be there (Istio `networking/v1/destination_rule.proto`, `LoadBalancerSettings.lb_policy`).
  private static let choices = ["simple", "consistentHash", "backendUtilization"]
  private static let hashKeys = ["httpHeaderName", "httpCookie", "useSourceIp", "httpQueryParameterName"]

  /// The load balancer.
  public var components: [String] { [Self.holder] }

  /// The policy with the choice.
  public func applied(to policy: Value) -> Value {
    guard case .set(let choice) = self else {
      return Self.choices.reduce(policy) { $0.setting([Self.holder, $1], to: nil) }
    }
    var balancer = policy.field(Self.holder) ?? .mapping([])
    if case .simple(let simple) = choice {
      let isThere = balancer.field("simple")?.string.map(simple.words.contains) ?? false
      balancer = balancer.without(["consistentHash", "backendUtilization"])
      if !isThere { balancer = balancer.setting("simple", to: simple.words.first.map { .string($0) }) }
    } else {
      let hash = balancer.field("consistentHash") ?? .mapping([])
      balancer = balancer.without(["simple", "backendUtilization"]).setting(
        "consistentHash",
        to: Self.hash(choice, hash)
      )
    }
    return policy.setting(Self.holder, to: balancer)
  }

  private static func hash(_ choice: BalancingChoice, _ old: Value) -> Value {
    func with(_ key: String, _ value: Value) -> Value {
      old.without(hashKeys.filter { $0 != key }).setting(key, to: value)
    }
    switch choice {
    case .simple: return old
    case .header(let name): return with("httpHeaderName", .string(name.description))
    case .sourceAddress: return with("useSourceIp", true)
    case .queryParameter(let name): return with("httpQueryParameterName", .string(name.description))
    case .cookie(let cookie):
      let written = old.field("httpCookie") ?? .mapping([])
      return with(
        "httpCookie",
        written.setting("name", to: .string(cookie.name)).setting("ttl", to: .string(cookie.lifetime))
      )
    }
  }

  /// The choice.
  public func facts(of policy: Value) -> [RuleFact] {
    [RuleFact("balancing", policy.field(Self.holder).flatMap(Self.text))]
  }

  private static func text(_ balancer: Value) -> String? {
    if let simple = balancer.field("simple")?.plainText {
      return SimpleBalancing.allCases.first { $0.words.contains(simple) }?.rawValue ?? simple
    }
    guard let hash = balancer.field("consistentHash") else {
      return balancer.field("backendUtilization").map { _ in "by utilization" }
    }
    if let name = hash.field("httpHeaderName") { return "hash:header=\(name.plainText)" }
    if let cookie = hash.field("httpCookie") {
      let lifetime = cookie.field("ttl").map { ",\($0.plainText)" } ?? ""
      return "hash:cookie=\(cookie.field("name")?.plainText ?? "")\(lifetime)"
    }
    if let name = hash.field("httpQueryParameterName") { return "hash:query=\(name.plainText)" }
    return hash.field("useSourceIp") == true ? "hash:source-ip" : "hash"
  }
}
