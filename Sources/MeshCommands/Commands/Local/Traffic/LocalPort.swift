import ArgumentParsing

/// A port of this machine.
struct LocalPort: ArgumentValue, Hashable {
  let number: Int

  init(argument: String) throws(InvalidValue) {
    guard let number = UInt16(argument), number > 0 else { throw .malformed(expected: "a port from 1 to 65535") }
    self.number = Int(number)
  }

  var argument: String { String(number) }
}
