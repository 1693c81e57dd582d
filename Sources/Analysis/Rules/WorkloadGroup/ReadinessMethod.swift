import Resources
import YAML

/// That a probe says how to ask.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateReadinessProbe`.
struct ReadinessMethod: ObjectRule {
  let kinds: [ResourceKind] = [.workloadGroup]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    guard let probe = object.spec?.member("probe"), probe.kind == .mapping else { return }
    let isAsking = probe.has("httpGet") || probe.has("tcpSocket") || probe.has("exec") || probe.has("grpc")
    if !isAsking {
      report.refuse("the probe does not say how to ask: write httpGet, tcpSocket, exec or grpc", at: probe, of: object)
    }
    if let command = probe.member("exec")?.member("command"), command.kind == .sequence, command.count == 0 {
      report.refuse("the probe has no command to run", at: command, of: object)
    }
  }
}
