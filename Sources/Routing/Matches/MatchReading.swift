import Resources
import YAML

/// Reads the conditions of matches, as each kind of route writes them.
struct MatchReading {
  private var conditions: Set<MatchCondition> = []

  /// A match of a VirtualService, of whatever list.
  ///
  /// Source: Istio `networking/v1/virtual_service.proto`, `HTTPMatchRequest`, `TLSMatchAttributes`, `L4MatchAttributes`.
  static func virtualService(_ match: Node) -> Set<MatchCondition> {
    var reading = MatchReading()
    for pair in match.pairs {
      let value = pair.value.resolved
      switch pair.key.text {
      case "name", "statPrefix": continue
      case "uri": reading.add(.uri, value)
      case "scheme": reading.add(.scheme, value)
      case "method": reading.add(.method, value)
      case "authority": reading.add(.authority, value)
      case "headers": reading.addAll(.header, value)
      case "withoutHeaders": reading.addAll(.withoutHeader, value)
      case "queryParams": reading.addAll(.query, value)
      case "sourceLabels": reading.add(labels: value)
      case "sourceNamespace": reading.add(.sourceNamespace, text: value.text)
      case "port": reading.add(.port, text: value.text)
      case "gateways": for gateway in value.elements { reading.add(.gateway, text: gateway.text) }
      case "sniHosts": for host in value.elements { reading.add(.sni, text: host.text) }
      case "destinationSubnets": for subnet in value.elements { reading.add(.subnet, text: subnet.text) }
      case let field: reading.add(unknown: field)
      }
    }
    return reading.conditions
  }

  /// A match of an HTTPRoute.
  ///
  /// Source: the Gateway API's reference, `HTTPRouteMatch`: without a path it is the prefix `/`, which every path has.
  static func httpRoute(_ match: Node) -> Set<MatchCondition> {
    var reading = MatchReading()
    for pair in match.pairs {
      let value = pair.value.resolved
      switch pair.key.text {
      case "path": reading.add(path: value)
      case "method": reading.add(.method, text: value.text)
      case "headers": for item in value.elements { reading.add(.header, item: item) }
      case "queryParams": for item in value.elements { reading.add(.query, item: item) }
      case let field: reading.add(unknown: field)
      }
    }
    return reading.conditions
  }

  /// The match of a RouteRule, in whose headers some names stand for parts of the request line.
  ///
  /// Source: Istio 0.7 `pilot/pkg/proxy/envoy/v1/header.go`, `buildHTTPRouteMatch`.
  static func routeRule(_ match: Node) -> Set<MatchCondition> {
    var reading = MatchReading()
    for pair in match.pairs {
      switch pair.key.text {
      case "request": reading.add(request: pair.value.resolved)
      case "source": reading.add(source: pair.value.resolved)
      case let field: reading.add(unknown: field)
      }
    }
    return reading.conditions
  }

  private mutating func add(_ part: MatchCondition.Part, _ manner: MatchCondition.Manner = .exact, text: String) {
    conditions.insert(MatchCondition(part: part, manner: manner, name: "", value: text))
  }

  private mutating func add(unknown field: String) {
    conditions.insert(MatchCondition(part: nil, manner: .exact, name: field, value: ""))
  }

  /// A text match: one that says nothing asks that the text be there.
  private mutating func add(_ part: MatchCondition.Part, named name: String = "", _ match: Node) {
    let found: [(MatchCondition.Manner, Node?)] = [
      (.exact, match.member("exact")), (.prefix, match.member("prefix")), (.regex, match.member("regex")),
    ]
    let said = found.first { $0.1 != nil }
    conditions.insert(
      MatchCondition(
        part: part,
        manner: said?.0 ?? .present,
        name: part.isHeader ? name.lowercased() : name,
        value: said?.1?.text ?? ""
      )
    )
  }

  private mutating func addAll(_ part: MatchCondition.Part, _ matches: Node) {
    for pair in matches.pairs { add(part, named: pair.key.text, pair.value.resolved) }
  }

  private mutating func add(labels: Node) {
    for (name, value) in labels.textMembers {
      conditions.insert(MatchCondition(part: .source, manner: .exact, name: name, value: value))
    }
  }

  // MARK: HTTPRoute

  private mutating func add(path: Node) {
    let value = path.member("value")?.text ?? "/"
    switch path.member("type")?.text ?? "PathPrefix" {
    case "PathPrefix": if value != "/" { add(.uri, .prefix, text: value) }
    case "Exact": add(.uri, text: value)
    case "RegularExpression": add(.uri, .regex, text: value)
    case let type: add(unknown: type)
    }
  }

  private mutating func add(_ part: MatchCondition.Part, item: Node) {
    let name = item.memberText("name")
    conditions.insert(
      MatchCondition(
        part: part,
        manner: item.memberText("type") == "RegularExpression" ? .regex : .exact,
        name: part.isHeader ? name.lowercased() : name,
        value: item.memberText("value")
      )
    )
  }

  // MARK: RouteRule

  private mutating func add(request: Node) {
    for pair in request.member("headers")?.pairs.map(\.self) ?? [] {
      let part: MatchCondition.Part? =
        switch pair.key.text {
        case "uri": .uri
        case "scheme": .scheme
        case "method": .method
        case "authority": .authority
        default: nil
        }
      let name = part == nil ? pair.key.text : ""
      add(part ?? .header, named: name, pair.value.resolved)
    }
  }

  private mutating func add(source: Node) {
    if let labels = source.member("labels") { add(labels: labels) }
    let service = source.member("service") ?? source.member("name")
    if let service { add(.sourceService, text: service.text) }
    for field in ["namespace", "domain"] where source.value(forKey: field) != nil { add(unknown: field) }
  }
}
