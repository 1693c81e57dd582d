import Resources
import YAML

/// The namespaces that a VirtualService is for.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateExportTo`.
struct VirtualServiceVisibility: ObjectRule {
  let kinds: [ResourceKind] = [.virtualService]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    let entries = (object.spec?.entries(of: "exportTo") ?? []).filter { $0.kind == .scalar }
    guard !entries.isEmpty else { return }
    var first: [String: Node] = [:]
    for entry in entries {
      let text = entry.text
      if ![".", "*"].contains(text), !HostText.isLabel(text) {
        let message = "'\(text)' is no namespace; write '.' for this one, '*' for all, or a name"
        report.add(.schemaValidationError, message, at: entry, of: object)
        continue
      }
      if let other = first.updateValue(entry, forKey: text == "." ? object.namespace : text) {
        report.add(
          .schemaValidationError,
          "the namespace '\(text == "." ? object.namespace : text)' is written twice",
          at: entry,
          of: object,
          notes: [Finding.Note("first written here", at: other)]
        )
      }
    }
    guard let all = entries.first(where: { $0.text == "*" }), entries.contains(where: { $0.text != "*" }) else {
      return
    }
    report.add(.schemaValidationError, "'*' is all namespaces and must stand alone", at: all, of: object)
  }
}
