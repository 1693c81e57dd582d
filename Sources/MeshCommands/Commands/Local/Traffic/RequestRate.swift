import ArgumentParsing

/// How many requests to send in a second.
struct RequestRate: ArgumentValue, Hashable {
  private static let limit = 10_000

  let perSecond: Int

  init() { perSecond = 200 }

  init(argument: String) throws(InvalidValue) {
    guard let rate = Int(argument), (1...Self.limit).contains(rate) else {
      throw .malformed(expected: "a number from 1 to \(Self.limit)")
    }
    perSecond = rate
  }

  var argument: String { String(perSecond) }
}
