import Resources
import YAML

extension RequestCondition {
  /// Reads what of a match of a VirtualService a HTTPRoute can say.
  init(virtualService node: Node) {
    if let uri = node.member("uri") {
      switch TextCondition(istio: uri) {
      case .exact(let text): path = .exact(text)
      case .prefix(let text): path = .prefix(text)
      case .regex(let text): path = .regex(text)
      case .present: path = nil
      }
    }
    if let method = node.member("method"), case .exact(let text) = TextCondition(istio: method) { self.method = text }
    headers = Self.fields(node.member("headers"))
    query = Self.fields(node.member("queryParams"))
  }

  private static func fields(_ node: Node?) -> [FieldCondition] {
    (node?.pairs.map { $0 } ?? []).compactMap { pair in
      pair.key.memberName.map { FieldCondition(name: $0, value: TextCondition(istio: pair.value.resolved)) }
    }
  }

  /// The condition as matches of a VirtualService: a path of whole segments is two of them.
  func virtualServiceMatches() -> [Value] {
    guard case .segments(let text) = path else { return [virtualServiceMatch] }
    var alone = self
    alone.path = .exact(text)
    var below = self
    below.path = .prefix("\(text)/")
    return [alone.virtualServiceMatch, below.virtualServiceMatch]
  }

  private var virtualServiceMatch: Value {
    var fields = Fields()
    switch path {
    case .exact(let text): fields.set("uri", ["exact": .string(text)])
    case .prefix(let text), .segments(let text): fields.set("uri", ["prefix": .string(text)])
    case .regex(let text): fields.set("uri", ["regex": .string(text)])
    case nil: break
    }
    fields.set("method", method.map { ["exact": .string($0)] })
    fields.set("headers", .mapping(headers.map { Value.Entry($0.name, $0.value.istioValue) }))
    fields.set("queryParams", .mapping(query.map { Value.Entry($0.name, $0.value.istioValue) }))
    return fields.value
  }

  /// Conditions in which a path alone, and what is below it, have become one of whole segments.
  static func joined(_ conditions: [RequestCondition]) -> [RequestCondition] {
    var joined: [RequestCondition] = []
    var isTaken = Array(repeating: false, count: conditions.count)
    for (place, condition) in conditions.enumerated() where !isTaken[place] {
      guard let path = condition.path, let partner = partner(of: path) else {
        joined.append(condition)
        continue
      }
      var wanted = condition
      wanted.path = partner.path
      guard let other = conditions[(place + 1)...].firstIndex(of: wanted), !isTaken[other] else {
        joined.append(condition)
        continue
      }
      isTaken[other] = true
      wanted.path = .segments(partner.segments)
      joined.append(wanted)
    }
    return joined
  }

  /// What has to stand beside a path for both to be one of whole segments.
  private static func partner(of path: PathCondition) -> (path: PathCondition, segments: String)? {
    switch path {
    case .exact(let text) where text.count > 1 && !text.hasSuffix("/"): (.prefix("\(text)/"), text)
    case .prefix(let text) where text.count > 2 && text.hasSuffix("/"):
      (.exact(String(text.dropLast())), String(text.dropLast()))
    default: nil
    }
  }
}
