import ArgumentParsing

/// How many logs a cluster has to send at once.
struct StreamCount: ArgumentValue, Hashable {
  let count: Int

  init() { count = 200 }

  init(argument: String) throws(InvalidValue) {
    guard let count = Int(argument), count > 0 else { throw .malformed(expected: "a number above 0") }
    self.count = count
  }

  var argument: String { String(count) }
}
