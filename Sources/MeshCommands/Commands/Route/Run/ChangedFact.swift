/// Something about the routes of a service that people know by a word, before and after a step.
struct ChangedFact: Hashable {
  /// Such as `timeout`.
  let name: String
  /// Nil when there was nothing of it.
  let before: String?
  /// Nil when nothing is left of it.
  let after: String?

  init(_ name: String, from before: String?, to after: String?) {
    self.name = name
    self.before = before
    self.after = after
  }
}
