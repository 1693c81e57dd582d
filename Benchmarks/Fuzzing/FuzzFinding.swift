/// A law of the reader that an input breaks.
struct FuzzFinding: Error {
  /// Which law: a few words joined by hyphens, the same for every input that breaks it.
  let kind: String
  /// What was seen, for people.
  let detail: String

  init(_ kind: String, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }
}

/// Throws a finding unless the law holds.
@inline(__always)
func expect(_ holds: Bool, _ kind: StaticString, _ detail: @autoclosure () -> String = "") throws(FuzzFinding) {
  guard !holds else { return }
  throw FuzzFinding("\(kind)", detail())
}
