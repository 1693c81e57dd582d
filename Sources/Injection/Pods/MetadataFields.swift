import YAML

/// The labels or annotations of a pod by name.
///
/// A view, without a table: pods have few of either, and a look along the entries costs less than hashing them all.
struct MetadataFields {
  private let entries: [Value.Entry]

  /// Reads a mapping; what is no mapping has no fields.
  init(_ mapping: Value?) { entries = mapping?.entries ?? [] }

  /// The text of a field; nil when it is absent, or no scalar. O(fields).
  subscript(name: String) -> String? { entries.last { $0.hasKey(name) }?.value.text }

  /// The text of an annotation.
  subscript(annotation: Annotation) -> String? { entries.isEmpty ? nil : self[annotation.rawValue] }

  /// The names of all fields.
  var names: some Sequence<String> { entries.lazy.map(\.key) }

  /// The fields that hold text, in their order.
  var texts: [(name: String, text: String)] {
    entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } }
  }
}
