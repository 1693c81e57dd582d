/// Which of two objects counts where they say different things.
struct Seniority: Hashable, Comparable {
  /// The time in RFC 3339, which sorts as text; empty in a manifest.
  let creation: String
  let name: String
  let namespace: String

  static func < (left: Seniority, right: Seniority) -> Bool {
    (left.creation, left.name, left.namespace) < (right.creation, right.name, right.namespace)
  }
}
