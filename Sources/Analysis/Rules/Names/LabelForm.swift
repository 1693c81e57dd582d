import Resources
import YAML

/// The labels of workloads, wherever an object writes them.
///
/// Source: Istio `pkg/config/labels/instance.go`, `Validate`.
enum LabelForm {
  /// Notes keys and values that are no labels.
  static func check(_ labels: Node?, of object: MeshObject, into report: inout FindingReport) {
    guard let labels else { return }
    for pair in labels.pairs where pair.value.resolved.kind == .scalar && !pair.key.hasTextOfMerge {
      let key = pair.key.text
      if !TextForm.qualifiedName.matches(ArraySlice(key.utf8)) {
        report.refuse(
          "'\(key)' is no key of a label: write \(TextForm.qualifiedName.expectation)",
          at: pair.key,
          of: object
        )
      }
      let value = pair.value.isNull ? "" : pair.value.text
      if !TextForm.labelValue.matches(ArraySlice(value.utf8)) {
        report.refuse(
          "'\(value)' is no value of a label: write \(TextForm.labelValue.expectation)",
          at: pair.value,
          of: object
        )
      }
    }
  }
}

extension Node {
  /// Whether the node is the key `<<`, which merges another mapping.
  var hasTextOfMerge: Bool { style == .plain && text == "<<" }
}
