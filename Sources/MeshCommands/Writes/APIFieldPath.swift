import MeshStores

/// A path to a field as the API server writes it in the causes of a refusal: `spec.http[0].route[1].weight`,
/// `metadata.labels[app.kubernetes.io/name]`, `.spec.hosts` (apimachinery `pkg/util/validation/field/path.go`).
struct APIFieldPath {
  let steps: [FieldPath.Step]

  /// Reads a path; what cannot be read ends it. O(bytes).
  init(_ text: String) {
    var steps: [FieldPath.Step] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "[" {
        guard let end = rest.firstIndex(of: "]") else { break }
        let key = rest[rest.index(after: rest.startIndex)..<end]
        steps.append(Int(key).map { $0 >= 0 ? .item($0) : .field(String(key)) } ?? .field(String(key)))
        rest = rest[rest.index(after: end)...]
      } else {
        if first == "." { rest = rest.dropFirst() }
        let name = rest.prefix { $0 != "." && $0 != "[" }
        if !name.isEmpty { steps.append(.field(String(name))) }
        rest = rest[name.endIndex...]
        if name.isEmpty, rest.first != "[" { break }
      }
    }
    self.steps = steps
  }
}
