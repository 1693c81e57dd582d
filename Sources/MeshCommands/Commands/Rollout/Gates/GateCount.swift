import ArgumentParsing

/// A number of requests or restarts on a command line.
struct GateCount: ArgumentValue, Hashable {
  private static let limit = 1_000_000_000

  let number: Int

  init(argument: String) throws(InvalidValue) {
    guard let number = Int(argument), 0...Self.limit ~= number else {
      throw .malformed(expected: "a whole number from 0 to \(Self.limit)")
    }
    self.number = number
  }

  var argument: String { "\(number)" }
}
