import YAML

@testable import Injection

/// The rules that merge metrics.
enum MetricsUnit: String {
  case enablePrometheusMerge, prometheusScrapeConfiguration, applyPrometheusMerge, securePrometheusAnnotation

  func passes(_ input: Value, _ want: Value) throws -> Bool {
    let merge = MetricsMerge(statusPort: 15020)
    let isOn = input["meshConfig"]?["enablePrometheusMerge"] != false
    var pod = Pod(metadata: input["pod"]?["metadata"] ?? .null, spec: input["pod"]?["spec"] ?? .mapping([]))
    switch self {
    case .enablePrometheusMerge:
      return want == .boolean(merge.applies(to: .unit(annotations: input["annotations"]), byDefault: isOn))
    case .prometheusScrapeConfiguration:
      let configuration = ScrapeConfiguration(annotations: Pod.unit(annotations: input["annotations"]).annotations)
      let targets = configuration.targets.map(\.value)
      let read: Value = [
        "port": .string(configuration.port), "path": .string(configuration.path),
        "targets": targets.isEmpty ? .null : .sequence(targets),
      ]
      return read.isEquivalent(to: want)
    case .applyPrometheusMerge:
      let problems = pod.problems(TemplateSettings()).map(\.message)
      if let parts = want["errorContains"]?.items.compactMap(\.string) {
        return problems.contains { problem in parts.allSatisfy(problem.contains) }
      }
      if want["error"] == true { return !problems.isEmpty }
      if merge.applies(to: pod, byDefault: isOn) { merge.annotate(&pod) }
      return Self.agrees(pod, want)
    case .securePrometheusAnnotation:
      merge.announceSecurePort(&pod)
      return Self.agrees(pod, want)
    }
  }

  private static func agrees(_ pod: Pod, _ want: Value) -> Bool {
    let annotations = pod.annotations
    let present = (want["annotations"]?.entries ?? []).allSatisfy { annotations[$0.key] == $0.value.string }
    return present && (want["absent"]?.items ?? []).compactMap(\.string).allSatisfy { annotations[$0] == nil }
  }
}
