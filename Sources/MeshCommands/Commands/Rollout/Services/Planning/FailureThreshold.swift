import ArgumentParsing

/// At how many failed checks a rollout goes back.
struct FailureThreshold: ArgumentValue, Hashable {
  static let standard = FailureThreshold(count: 1)

  let count: Int

  private init(count: Int) { self.count = count }

  init(argument: String) throws(InvalidValue) {
    guard let count = Int(argument), 1...1_000 ~= count else { throw .malformed(expected: "a number from 1 to 1000") }
    self.count = count
  }

  var argument: String { "\(count)" }
}
