import ArgumentParsing

/// The number of a state of a service's routes: that of the change that led to it, or 0 for the one before all changes.
struct StateNumber: ArgumentValue, Hashable {
  let number: Int

  init(argument: String) throws(InvalidValue) {
    guard let number = Int(argument), number >= 0 else { throw .malformed(expected: "a number from 0") }
    self.number = number
  }

  var argument: String { String(number) }
}
