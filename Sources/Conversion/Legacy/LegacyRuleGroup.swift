import Resources
import YAML

/// The RouteRules of one host, which become one VirtualService.
struct LegacyRuleGroup {
  private let rules: [LegacyRouteRule]
  private let home: LegacyHome
  private let services: ServiceIndex
  private let settings: ConversionSettings

  /// - Parameter rules: at least one, in the order in which they are tried.
  init(_ rules: [LegacyRouteRule], _ services: ServiceIndex, _ settings: ConversionSettings) {
    self.rules = rules
    self.services = services
    self.settings = settings
    home = LegacyHome(rules.first?.destination.host ?? "", of: rules.map(\.object), settings)
  }

  func convert(_ versions: inout LegacyVersions, _ names: inout NewNames, _ record: inout ConversionRecord) {
    var http: [Value] = []
    var tcp: [Value] = []
    var parts: [ConvertedObject.Part] = []
    for rule in reached(&record) {
      let conversion = LegacyRuleConversion(rule, namespace: home.namespace, services, settings)
      if rule.isForConnections {
        guard let block = conversion.connectionBlock(&versions, &record) else { continue }
        parts.append(part(rule, "tcp", tcp.count))
        tcp.append(block.value)
      } else {
        parts.append(part(rule, "http", http.count))
        http.append(conversion.requestBlock(&versions, &record).value)
      }
    }
    guard !parts.isEmpty else { return }
    var spec = Fields()
    spec.set("hosts", texts: [home.hostName])
    spec.set("http", .sequence(http))
    spec.set("tcp", .sequence(tcp))
    let name = names.name(home.objectName, .virtualService, in: home.namespace)
    let metadata = ConvertedMetadata(name: name, namespace: home.writtenNamespace)
    record.add(ConvertedObject(.virtualService, metadata, spec, of: rules.map(\.object), parts: parts))
  }

  private func part(_ rule: LegacyRouteRule, _ list: String, _ place: Int) -> ConvertedObject.Part {
    ConvertedObject.Part(source: rule.object.node, path: [.field("spec"), .field(list), .item(place)])
  }

  /// The rules that traffic can get to: none behind one without a condition.
  private func reached(_ record: inout ConversionRecord) -> [LegacyRouteRule] {
    var reached: [LegacyRouteRule] = []
    var last: LegacyRouteRule?
    for rule in rules {
      if rule.match?.isForDatagrams == true {
        record.warn(
          "Istio never read a rule on UDP, and it is left out",
          next: "delete it",
          at: rule.object.nameNode,
          of: rule.object
        )
      } else if let last {
        record.warn(
          "no request ever got to this rule, since '\(last.object.name)' before it takes all; it is left out",
          next: "give it a higher precedence if it was meant to hold",
          at: rule.object.nameNode,
          of: rule.object
        )
      } else {
        reached.append(rule)
        if !rule.isForConnections, isUnconditional(rule) { last = rule }
      }
    }
    return reached
  }

  private func isUnconditional(_ rule: LegacyRouteRule) -> Bool {
    guard let match = rule.match else { return true }
    return match.headers.isEmpty && match.source == nil
  }
}
