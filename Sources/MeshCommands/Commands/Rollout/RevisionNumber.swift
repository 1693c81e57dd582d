import ArgumentParsing

/// The number of a revision, as `rollout history` counts them.
struct RevisionNumber: ArgumentValue, Hashable {
  let number: Int64

  init(argument: String) throws(InvalidValue) {
    guard let number = Int64(argument), number > 0 else { throw .malformed(expected: "a revision number above 0") }
    self.number = number
  }

  var argument: String { String(number) }
}
