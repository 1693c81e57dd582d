import Analysis
public import YAML

/// A VirtualService for a host that has none yet.
public enum NewRoutes {
  /// The object: every request to the service goes to these destinations.
  ///
  /// - Parameters:
  ///   - service: the name of the service, which the VirtualService gets too.
  ///   - namespace: the namespace of the service.
  ///   - shares: what each destination gets; hosts of the same namespace are written by their short names.
  public static func virtualService(
    for service: String,
    in namespace: String,
    _ shares: [(target: RouteTarget, weight: Weight)],
    domain: String
  ) -> Value {
    let local = ".\(namespace).svc.\(domain)"
    let route: [Value] = shares.map { target, weight in
      let name = target.host.name
      let host = name.hasSuffix(local) ? String(name.dropLast(local.count)) : name
      var destination: [Value.Entry] = [.init("host", .string(host))]
      if let subset = target.subset { destination.append(.init("subset", .string(subset))) }
      return ["destination": .mapping(destination), "weight": .integer(Int64(weight.number))]
    }
    return [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
      "metadata": ["name": .string(service), "namespace": .string(namespace)],
      "spec": ["hosts": [.string(service)], "http": [["route": .sequence(route)]]],
    ]
  }

  /// A new VirtualService, the one rule of which is changed.
  public static func virtualService(_ value: Value, with change: some RuleChange) throws(RuleRefusal) -> Value {
    guard let rule = value.field(["spec", "http"])?.items.first else { return value }
    return value.setting(["spec", "http"], to: .sequence([try change.applied(to: rule)]))
  }

  /// A new VirtualService with another rule before the one that it has.
  public static func virtualService(_ value: Value, with rule: Value) -> Value {
    value.setting(["spec", "http"], to: .sequence([rule] + (value.field(["spec", "http"])?.items ?? [])))
  }
}
