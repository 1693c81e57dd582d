import Resources
import YAML

/// The objects, and the parts of objects, that say something to proxies which is not translated.
enum UnsupportedObjects {
  private static let kinds: [(group: String, kind: String)] = [
    ("networking.istio.io", "EnvoyFilter"), ("networking.istio.io", "ProxyConfig"),
    ("extensions.istio.io", "WasmPlugin"), ("extensions.istio.io", "TrafficExtension"),
    ("gateway.networking.k8s.io", "BackendTLSPolicy"), ("gateway.networking.k8s.io", "ListenerSet"),
    ("gateway.networking.k8s.io", "UDPRoute"), ("config.istio.io", "RouteRule"),
    ("config.istio.io", "DestinationPolicy"), ("config.istio.io", "EgressRule"),
  ]

  /// What is told of them.
  static func problems(_ objects: InputObjects) -> [TranslationProblem] {
    let whole = kinds.flatMap { objects.of(kind: $0.kind, group: $0.group) }.map { object in
      TranslationProblem(.unsupported, "\(object.kind.kind) \(object.namespace)/\(object.name)", at: object.origin)
    }
    return whole + objects.of(.authorizationPolicy).flatMap(authorization) + objects.of(.telemetry).flatMap(telemetry)
      + objects.of(.serviceEntry).flatMap(serviceEntry) + objects.of(.sidecar).flatMap(sidecar)
      + objects.of(.istioGateway).flatMap { binds($0, $0.spec?.elements("servers") ?? []) }
  }

  private static func authorization(_ object: InputObject) -> [TranslationProblem] {
    let action = object.spec?.member("action")
    if let action, !["", "ALLOW", "DENY"].contains(action.text) {
      return [TranslationProblem(.unsupported, "the action \(action.text)", at: object.origin(at: action))]
    }
    let conditions = object.spec?.elements("rules").flatMap { $0.elements("when") } ?? []
    let targets = object.spec?.has("targetRefs") == true || object.spec?.has("targetRef") == true
    let unread = conditions.filter { AccessCondition(key: $0.memberText("key")) == nil }.map { node in
      TranslationProblem(.unsupported, "the condition \(node.memberText("key"))", at: object.origin(at: node))
    }
    return unread + (targets ? [TranslationProblem(.unsupported, "a policy for targetRefs", at: object.origin)] : [])
  }

  private static func telemetry(_ object: InputObject) -> [TranslationProblem] {
    ["metrics", "tracing"].compactMap { (part: String) -> TranslationProblem? in
      let node = part == "metrics" ? object.spec?.member("metrics") : object.spec?.member("tracing")
      return node.map { TranslationProblem(.unsupported, "the field \(part)", at: object.origin(at: $0)) }
    }
  }

  private static func sidecar(_ object: InputObject) -> [TranslationProblem] {
    binds(object, (object.spec?.elements("ingress") ?? []) + (object.spec?.elements("egress") ?? []))
  }

  /// What is told of addresses at which nobody can listen.
  private static func binds(_ object: InputObject, _ listeners: [Node]) -> [TranslationProblem] {
    listeners.compactMap { listener in
      guard let bind = listener.member("bind"), !bind.text.isEmpty, !BindAddress.isUsable(bind.text) else { return nil }
      return TranslationProblem(.unsupported, "the address \(bind.text)", at: object.origin(at: bind))
    }
  }

  private static func serviceEntry(_ object: InputObject) -> [TranslationProblem] {
    guard let node = object.spec?.member("resolution"), node.text == "DYNAMIC_DNS" else { return [] }
    return [TranslationProblem(.unsupported, "the resolution DYNAMIC_DNS", at: object.origin(at: node))]
  }
}
