import Resources
import YAML

/// The labels that workloads outside of Kubernetes have.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateWorkloadEntry`, `ValidateWorkloadGroup`.
struct WorkloadLabels: ObjectRule {
  let kinds: [ResourceKind] = [.workloadEntry, .workloadGroup]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    LabelForm.check(object.spec?.member("labels"), of: object, into: &report)
    LabelForm.check(object.spec?.member("metadata")?.member("labels"), of: object, into: &report)
    LabelForm.check(object.spec?.member("template")?.member("labels"), of: object, into: &report)
  }
}
