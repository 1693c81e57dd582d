import Resources
import YAML

/// The names and labels of subsets, which routes and the names of clusters are made of.
///
/// Source: Istio `pkg/config/validation/validation.go`, `validateSubset`.
struct SubsetNames: ObjectRule {
  let kinds: [ResourceKind] = [.destinationRule]

  func check(_ object: MeshObject, in settings: MeshSettings, into report: inout FindingReport) {
    var seen: Set<String> = []
    for subset in object.spec?.member("subsets")?.items.map(\.resolved) ?? [] {
      LabelForm.check(subset.member("labels"), of: object, into: &report)
      guard let name = subset.member("name"), name.kind == .scalar else { continue }
      if name.text.isEmpty {
        report.refuse("the name of a subset is empty: write the name that routes use", at: name, of: object)
      } else if !DomainName.isLabel(name.text[...]) {
        report.refuse(
          "'\(name.text)' is no name of a subset: write at most 63 letters, digits and '-', with a letter or digit at both ends",
          at: name,
          of: object
        )
      } else if !seen.insert(name.text).inserted {
        report.refuse("the subset '\(name.text)' is written twice: give it another name", at: name, of: object)
      }
    }
  }
}
