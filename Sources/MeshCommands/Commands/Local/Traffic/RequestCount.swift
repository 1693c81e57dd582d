import ArgumentParsing

/// How many requests to send: bounded, since each is kept until the end.
struct RequestCount: ArgumentValue, Hashable {
  private static let limit = 1_000_000

  let count: Int

  init() { count = 1_000 }

  init(argument: String) throws(InvalidValue) {
    guard let count = Int(argument), (1...Self.limit).contains(count) else {
      throw .malformed(expected: "a number from 1 to \(Self.limit)")
    }
    self.count = count
  }

  var argument: String { String(count) }
}
