import Conversion
import Resources
import YAML

/// The TrafficSplits of the Service Mesh Interface in the form of VirtualServices.
///
/// Source: SMI `apis/traffic-split`: the requests to a root service are shared among the services behind it.
struct TrafficSplitConversion {
  private(set) var virtualServices: [VirtualService] = []
  private(set) var problems: [TranslationProblem] = []

  init(_ objects: InputObjects, domain: String) {
    for object in objects.of(.trafficSplit) {
      guard let spec = object.spec else { continue }
      func host(_ name: String) -> String { HostName.qualified(name, in: object.namespace, domain: domain) }
      if let matches = spec.member("matches") {
        // What it refers to are objects of another kind, whose conditions only some requests fulfil.
        problems.append(TranslationProblem(.unsupported, "the field matches", at: object.origin(at: matches)))
        continue
      }
      var rule = HTTPRule(origin: object.origin(at: spec.member("backends") ?? spec))
      let backends = spec.elements("backends")
      rule.destinations = zip(backends, SplitWeights.numbers(of: backends)).map { node, weight in
        WeightedDestination(destination: Destination(host: host(node.memberText("service"))), weight: weight)
      }
      virtualServices.append(
        VirtualService(
          object,
          name: object.name,
          hosts: [host(spec.memberText("service"))],
          gateways: [VirtualService.meshGateway],
          http: [rule]
        )
      )
    }
  }
}
