import Analysis
import Resources
import YAML

extension RouteRule {
  /// A new item for a target, written as those that are there.
  ///
  /// - Parameter port: the port of a Service behind an HTTPRoute, which has to be named.
  func item(_ target: RouteTarget, _ weight: Weight, port: Int64?) -> Value {
    switch form {
    case .virtualService: item(destination: target, weight)
    case .httpRoute: item(backend: target, weight, port)
    case .routeRule(let label): item(version: target, weight, label)
    }
  }

  /// It names its host and a port as those that are there for the same host do.
  private func item(destination target: RouteTarget, _ weight: Weight) -> Value {
    let like = destinations?.first { $0.target.host == target.host }?.written
    var destination: [Value.Entry] = [.init("host", like?["host"] ?? .string(target.host.name))]
    if let subset = target.subset { destination.append(.init("subset", .string(subset))) }
    if let port = like?["port"] { destination.append(.init("port", port)) }
    return ["destination": .mapping(destination), "weight": weight.value]
  }

  private func item(backend target: RouteTarget, _ weight: Weight, _ port: Int64?) -> Value {
    let service = ServicePlace(target.host, domain: domain)
    var item: [Value.Entry] = []
    if service == nil {
      item += [.init("group", "networking.istio.io"), .init("kind", "Hostname")]
    } else if let like = destinations?.map(\.written).first(where: { $0["kind"] != "Hostname" }) {
      item += like.entries.filter { ["group", "kind"].contains($0.key) }
    }
    item.append(.init("name", .string(service?.service ?? target.host.name)))
    if let namespace = service?.namespace, namespace != object.namespace {
      item.append(.init("namespace", .string(namespace)))
    }
    if let port { item.append(.init("port", .integer(port))) }
    return .mapping(item + [.init("weight", weight.value)])
  }

  private func item(version target: RouteTarget, _ weight: Weight, _ label: String) -> Value {
    var item: [Value.Entry] = []
    let own = node.member("destination").map { LegacyService($0, in: object.namespace) }
    if own?.host(domain: domain) != target.host {
      let service = ServicePlace(target.host, domain: domain)
      var destination: [Value.Entry] = []
      if let service {
        destination.append(.init("name", .string(service.service)))
        if service.namespace != object.namespace { destination.append(.init("namespace", .string(service.namespace))) }
      } else {
        destination.append(.init("service", .string(target.host.name)))
      }
      item.append(.init("destination", .mapping(destination)))
    }
    if let subset = target.subset { item.append(.init("labels", .mapping([.init(label, .string(subset))]))) }
    return .mapping(item + [.init("weight", weight.value)])
  }
}

extension Weight {
  fileprivate var value: Value { .integer(Int64(number)) }
}
