import YAML

@testable import Injection

/// The rules that send probes to the agent.
enum ProbeUnit: String {
  case shouldRewriteProbes, dumpProbers, rewriteProbes, mergeProbers

  func passes(_ input: Value, _ want: Value) throws -> Bool {
    switch self {
    case .shouldRewriteProbes: return want == .boolean(try Self.isRewritten(input))
    case .dumpProbers:
      let pod = Pod(metadata: .mapping([]), spec: input["pod"]?["spec"] ?? .null)
      let text = ProbeRewrite(statusPort: 15020, targetPort: 15020).environment(for: pod)?["value"]?.string ?? ""
      return JSONText.value(of: text)?.isEquivalent(to: want) == true
    case .rewriteProbes:
      let port = input["statusPort"]?.text.flatMap { UInt16($0) } ?? 0
      var pod = Pod(metadata: .mapping([]), spec: ["containers": input["containers"] ?? .sequence([])])
      _ = ProbeRewrite(statusPort: port, targetPort: port).rewrite(&pod)
      return Value.sequence(pod.containers).isEquivalent(to: want)
    case .mergeProbers: return Self.merged(input).isEquivalent(to: want)
    }
  }

  private static func isRewritten(_ input: Value) throws -> Bool {
    var settings = InjectionSettings.default
    settings.rewritesProbes = input["rewriteAppHTTPProbe"] == true
    var pod = Pod.unit(annotations: input["annotations"])
    pod.containers[0].setField("livenessProbe", to: ["httpGet": ["port": 80]])
    return try pod.injected(settings).containers[0].field(at: ["livenessProbe", "httpGet", "port"]) == 15020
  }

  private static func merged(_ input: Value) -> Value {
    let probers = input["probers"]?.string.flatMap { JSONText.value(of: $0) } ?? .null
    return .sequence(ProbeRewrite.adding(probers, to: input["env"]?.items ?? []))
  }
}
