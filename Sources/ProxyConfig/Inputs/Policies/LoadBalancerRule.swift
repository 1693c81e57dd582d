import Resources
import YAML

/// How a client picks an endpoint.
struct LoadBalancerRule {
  /// The ways without a hash.
  enum Simple: String {
    case leastRequest = "LEAST_REQUEST"
    case roundRobin = "ROUND_ROBIN"
    case random = "RANDOM"
    case passthrough = "PASSTHROUGH"
  }

  /// The way by a hash, and what it is of.
  struct ConsistentHash {
    let policy: HashPolicy?
    let balancing: LoadBalancing
  }

  var simple = Simple.leastRequest
  var consistentHash: ConsistentHash?
  var warmup: LoadBalancing.Warmup?
  var locality: LocalityRule?

  init(_ node: Node) {
    simple = Simple(rawValue: node.memberText("simple")) ?? .leastRequest
    consistentHash = node.member("consistentHash").map { hash in
      ConsistentHash(policy: Self.policy(hash), balancing: Self.balancing(hash))
    }
    locality = node.member("localityLbSetting").map(LocalityRule.init)
    let older = node.duration("warmupDurationSecs")
    let newer = node.member("warmup")
    if let window = newer?.duration("duration") ?? older {
      warmup = LoadBalancing.Warmup(
        window: window,
        aggression: max(newer?.member("aggression")?.double ?? 1, 1),
        minimumPercent: min(max(newer?.member("minimumPercent")?.double ?? 10, 0), 100)
      )
    }
  }

  /// What Envoy is told.
  var balancing: LoadBalancing {
    if let consistentHash { return consistentHash.balancing }
    switch simple {
    case .leastRequest: return .leastRequest(warmup: warmup)
    case .roundRobin: return .roundRobin(warmup: warmup)
    case .random: return .random
    case .passthrough: return .clusterProvided
    }
  }

  private static func policy(_ node: Node) -> HashPolicy? {
    if let header = node.member("httpHeaderName")?.text, !header.isEmpty { return .header(header) }
    if let cookie = node.member("httpCookie"), !cookie.memberText("name").isEmpty {
      return .cookie(
        name: cookie.memberText("name"),
        lifetime: cookie.duration("ttl"),
        path: cookie.memberText("path"),
        attributes: cookie.elements("attributes").map {
          HashPolicy.CookieAttribute(name: $0.memberText("name"), value: $0.memberText("value"))
        }
      )
    }
    if node.flag("useSourceIp") { return .sourceAddress }
    let parameter = node.memberText("httpQueryParameterName")
    return parameter.isEmpty ? nil : .queryParameter(parameter)
  }

  /// Envoy refuses a ring beyond 8,388,608 places, and a table beyond 5,000,011 or of a size that is no prime.
  private static func balancing(_ node: Node) -> LoadBalancing {
    if let maglev = node.member("maglev") {
      return .maglev(tableSize: maglev.count("tableSize").flatMap { $0 <= 5_000_011 && isPrime($0) ? $0 : nil })
    }
    let size = node.member("ringHash")?.count("minimumRingSize") ?? node.count("minimumRingSize") ?? 0
    return .ringHash(minimumSize: size == 0 ? 1_024 : min(size, 8_388_608))
  }

  /// O(√number).
  private static func isPrime(_ number: Int64) -> Bool {
    guard number > 1 else { return false }
    var divisor: Int64 = 2
    while divisor * divisor <= number {
      if number % divisor == 0 { return false }
      divisor += 1
    }
    return true
  }
}
