import Diagnostics
import YAML

@testable import Conversion

/// What the rules of HTTPRoutes come to: conditions in the order in which they are tried, each with what is done.
struct RouteMeaning: Equatable {
  let lines: [String]

  init(_ routes: [Value]) throws {
    var entries: [(rank: [Int], condition: String, action: String)] = []
    for rule in routes.flatMap({ $0["spec"]?["rules"]?.items ?? [] }) {
      let action = Self.action(rule)
      let matches = rule["matches"]?.items ?? [["path": ["type": "PathPrefix", "value": "/"]]]
      for match in matches {
        let condition = try Self.condition(match)
        entries.append((condition.rank, Self.text(condition.httpRouteMatch), action))
      }
    }
    // Of equal conditions the first holds.
    let ordered = entries.enumerated().sorted { left, right in
      let ranks = (left.element.rank, right.element.rank)
      return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.1.lexicographicallyPrecedes(ranks.0)
    }
    var seen: Set<String> = []
    lines = ordered.map(\.element).filter { seen.insert($0.condition).inserted }.map { "\($0.condition) \($0.action)" }
  }

  private static func condition(_ match: Value) throws -> RequestCondition {
    let text = Emitter().text(for: match)
    let root = Parser.documents(in: SourceFile(name: "match", text: text)).first?.root
    var condition = root.map(RequestCondition.init(httpRoute:)) ?? RequestCondition()
    condition.path = condition.path ?? .all
    return condition
  }

  private static func text(_ value: Value) -> String { Emitter(.json).text(for: sorted(value)) }

  private static func sorted(_ value: Value) -> Value {
    switch value {
    case .mapping(let entries):
      .mapping(entries.map { Value.Entry($0.key, sorted($0.value)) }.sorted { $0.key < $1.key })
    case .sequence(let items): .sequence(items.map(sorted))
    default: value
    }
  }

  /// Filters in the order of their types, weights as shares, times in milliseconds.
  private static func action(_ rule: Value) -> String {
    let filters = (rule["filters"]?.items ?? []).map(text).sorted()
    let backends = rule["backendRefs"]?.items ?? []
    let total = backends.reduce(0.0) { $0 + weight($1) }
    let shares = backends.map { backend in
      let named = Value.mapping(backend.entries.filter { $0.key != "weight" })
      return "\(text(named)) \((1_000 * weight(backend) / max(total, 1)).rounded())"
    }
    let timeout = rule["timeouts"]?["request"]?.string ?? "none"
    return "\(filters) \(shares) \(GatewayDuration.text(timeout) ?? timeout)"
  }

  private static func weight(_ backend: Value) -> Double {
    guard case .integer(let weight)? = backend["weight"] else { return 1 }
    return Double(weight)
  }
}
