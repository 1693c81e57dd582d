import Analysis
import Output
import Routing

extension EffectiveRoutes {
  /// The routes for programs; names are stable: some may be added, none is renamed.
  func payload(place: @escaping (MeshObject) -> String?) -> JSONValue {
    [
      "service": .string(service.name), "namespace": .string(namespace), "readyPods": .integer(Int64(readyPods)),
      "entrances": .array(entrances.map { $0.payload(place: place) }),
    ]
  }
}

extension RouteEntrance {
  fileprivate func payload(place: @escaping (MeshObject) -> String?) -> JSONValue {
    let name = { (object: MeshObject) -> JSONValue in
      [
        "name": .string(object.name), "namespace": .string(object.namespace),
        "place": place(object).map { .string($0) } ?? .null,
      ]
    }
    return [
      "gateways": .array(gateways.map { .string($0) }), "hosts": .array(hosts.map { .string($0) }),
      "virtualService": owner.map { name($0.object) } ?? .null, "notUsed": .array(shadowed.map(name)),
      "answersOthersWith404": .bool(refusesOthers), "rules": .array(rules.map(\.payload)),
    ]
  }
}

extension EffectiveRule {
  fileprivate var payload: JSONValue {
    [
      "rule": .string(rule.label),
      "matches": .array(matches.map { .array($0.conditions.map { .string($0) }) }),
      "isReached": .bool(isReached), "destinations": .array(destinations.map(\.payload)),
      "answer": words.answer.map { .string($0) } ?? .null,
      "actions": .array(words.phrases.map { ["name": .string($0.name), "text": .string($0.text)] }),
    ]
  }
}

extension EffectiveDestination {
  fileprivate var payload: JSONValue {
    [
      "host": .string(target.host.name), "subset": target.subset.map { .string($0) } ?? .null,
      "port": port.map { .integer($0) } ?? .null, "share": .double(share), "readyPods": .integer(Int64(readyPods)),
    ]
  }
}
