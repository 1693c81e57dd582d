import Testing
import YAML

@testable import Injection

@Suite struct PolicyTests {
  struct Row: CustomTestStringConvertible {
    let rule: String
    var label: String?
    var annotation: String?
    var hostNetwork = false
    var namespace = "default"
    var byDefault = true
    let decision: InjectionPolicy.Decision

    var testDescription: String { rule }
  }

  static let rows = [
    Row(rule: "a pod that says nothing follows the default", decision: .inject(.defaultPolicy)),
    Row(rule: "a default of no", byDefault: false, decision: .skip(.defaultPolicy)),
    Row(rule: "the label asks", label: "true", byDefault: false, decision: .inject(.label)),
    Row(rule: "the label forbids", label: "false", decision: .skip(.label)),
    Row(rule: "the annotation asks", annotation: "true", byDefault: false, decision: .inject(.annotation)),
    Row(rule: "the annotation forbids", annotation: "false", decision: .skip(.annotation)),
    Row(rule: "the label wins over the annotation", label: "true", annotation: "false", decision: .inject(.label)),
    Row(rule: "the label forbids over the annotation", label: "false", annotation: "true", decision: .skip(.label)),
    Row(rule: "an empty value follows the default", label: "", decision: .inject(.defaultPolicy)),
    Row(rule: "an unknown value follows the default", annotation: "yes", decision: .inject(.defaultPolicy)),
    Row(rule: "an unknown value and no default", annotation: "yes", byDefault: false, decision: .skip(.defaultPolicy)),
    Row(rule: "host network wins over the label", label: "true", hostNetwork: true, decision: .skip(.hostNetwork)),
    Row(
      rule: "a system namespace wins over the label",
      label: "true",
      namespace: "kube-system",
      decision: .skip(.systemNamespace("kube-system"))
    ),
  ]

  @Test("each rule decides in its turn", arguments: rows)
  func decision(row: Row) {
    var pod = Pod(metadata: .mapping([]), spec: ["hostNetwork": .boolean(row.hostNetwork)])
    if let label = row.label { pod.setLabel("sidecar.istio.io/inject", to: label) }
    if let annotation = row.annotation { pod.setAnnotation("sidecar.istio.io/inject", to: annotation) }
    var selection = InjectionSelection()
    selection.injectsByDefault = row.byDefault
    let policy = InjectionPolicy(selection: selection)
    #expect(policy.decision(for: pod, namespace: row.namespace) == row.decision)
  }

  @Test("a value without quotes counts as it reads")
  func unquoted() {
    let pod = Pod(metadata: ["labels": ["sidecar.istio.io/inject": false]], spec: .mapping([]))
    #expect(InjectionPolicy(selection: InjectionSelection()).decision(for: pod, namespace: "a") == .skip(.label))
  }
}
