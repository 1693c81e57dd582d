import YAML

/// Sends the kubelet's checks of the application to the agent, since the kubelet has no certificate of the mesh.
struct ProbeRewrite {
  static let environmentName = "ISTIO_KUBE_APP_PROBERS"

  /// The port that already means the agent (`defaultConfig.statusPort`).
  let statusPort: UInt16
  /// The port that rewritten checks go to (`status.sidecar.istio.io/port`).
  let targetPort: UInt16

  /// Tells the agent of checks besides those that it was told of before (webhook.go mergeOrAppendProbers).
  static func adding(_ probers: Value, to variables: [Value]) -> [Value] {
    guard let index = variables.firstIndex(where: { $0.name == environmentName }) else {
      return variables + [variable(probers)]
    }
    let known = variables[index]["value"]?.text.flatMap { JSONText.value(of: $0) } ?? .mapping([])
    var variables = variables
    variables[index] = variable(probers.merged(with: known))
    return variables
  }

  private static func variable(_ probers: Value) -> Value {
    let entries = probers.entries.sorted { $0.key < $1.key }
    return ["name": .string(environmentName), "value": .string(JSONText.text(of: .mapping(entries)))]
  }

  /// Replaces every check that the agent can make, and returns those by their paths there; nil when there are none.
  ///
  /// One that names a port which no port has stays as it is.
  func rewrite(_ pod: inout Pod) -> Value? {
    var probers: [AppProber] = []
    pod.initContainers = pod.initContainers.map { rewritten($0, &probers) }
    pod.containers = pod.containers.map { rewritten($0, &probers) }
    guard !probers.isEmpty else { return nil }
    return .mapping(probers.map { Value.Entry($0.path, $0.check) })
  }

  /// A container with its checks replaced, which are added to the others.
  private func rewritten(_ container: Value, _ probers: inout [AppProber]) -> Value {
    guard container.name != ContainerName.proxy else { return container }
    var rewritten = container
    for site in AppProber.Site.all {
      // Only what the agent is told of can be sent to it, and be given back later.
      guard let check = container.field(at: site.fields), let handler = AppProber.Handler(check),
        let prober = AppProber(check, at: site, container: container, statusPort: statusPort)
      else { continue }
      let request = handler.rewritten(path: prober.path, port: targetPort)
      rewritten.setField(at: site.fields, to: check.replacingField(handler.kind.rawValue, by: "httpGet", request))
      probers.append(prober)
    }
    return rewritten
  }

  /// Gives a pod back the checks it had, from what the proxy was told.
  static func restore(_ pod: inout Pod) {
    let environment = pod.proxy?["env"]?.items.first { $0.name == environmentName }
    guard let text = environment?["value"]?.text, let originals = JSONText.value(of: text) else { return }
    pod.initContainers = pod.initContainers.map { restored($0, from: originals) }
    pod.containers = pod.containers.map { restored($0, from: originals) }
  }

  /// Whether a check of a container goes to the agent.
  static func asksAgent(_ container: Value) -> Bool {
    AppProber.Site.all.contains { site in
      guard let check = container.field(at: site.fields) else { return false }
      return check["httpGet"]?["path"]?.text == site.path(container: container.name ?? "")
    }
  }

  private static func restored(_ container: Value, from originals: Value) -> Value {
    var container = container
    for site in AppProber.Site.all {
      let path = site.path(container: container.name ?? "")
      guard let check = container.field(at: site.fields), check["httpGet"]?["path"]?.text == path,
        let original = originals[path].flatMap(AppProber.Handler.init)
      else { continue }
      var fields = original.fields
      if fields["service"] == .null { fields.removeField("service") }
      container.setField(at: site.fields, to: check.replacingField("httpGet", by: original.kind.rawValue, fields))
    }
    return container
  }
}
