import Resources
import YAML

/// What is written of the requests of a workload.
struct TelemetryRule {
  /// One entry of `accessLogging`.
  struct Logging {
    let providers: [String]
    let isDisabled: Bool
    /// The condition on requests; nil for all.
    let expression: String?
    /// `CLIENT`, `SERVER`, or both.
    let mode: String
    let origin: Origin

    /// Whether it holds for one side of a proxy.
    func holds(for side: AccessLogs.Side) -> Bool {
      switch mode {
      case "CLIENT": side == .outbound
      case "SERVER": side == .inbound
      default: true
      }
    }
  }

  let namespace: String
  let selector: [String: String]
  let logging: [Logging]
  let seniority: Seniority

  init(_ object: InputObject) {
    let spec = object.spec
    namespace = object.namespace
    selector = spec?.member("selector")?.member("matchLabels")?.textMembers ?? [:]
    logging =
      spec?.elements("accessLogging").map { node in
        Logging(
          providers: node.elements("providers").map { $0.memberText("name") },
          isDisabled: node.flag("disabled"),
          expression: node.member("filter")?.member("expression")?.text,
          mode: node.member("match")?.memberText("mode") ?? "",
          origin: object.origin(at: node)
        )
      } ?? []
    seniority = object.seniority
  }
}
