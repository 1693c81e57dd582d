import ArgumentParsing

/// How many of a log's last lines to begin with.
struct LineCount: ArgumentValue, Hashable {
  /// Nil for all of them, which people write as -1 for kubectl.
  let count: Int?

  init(argument: String) throws(InvalidValue) {
    guard let count = Int(argument), count >= -1 else {
      throw .malformed(expected: "a number of lines, or -1 for all of them")
    }
    self.count = count < 0 ? nil : count
  }

  var argument: String { String(count ?? -1) }
}
