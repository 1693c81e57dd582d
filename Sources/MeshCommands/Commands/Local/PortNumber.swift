import ArgumentParsing

/// A port of this machine on a command line.
struct PortNumber: ArgumentValue, Hashable {
  /// Where local meshes listen when nothing else is said.
  static let mesh = PortNumber(number: 15_080)

  let number: Int

  init(number: UInt16) { self.number = Int(number) }

  init(argument: String) throws(InvalidValue) {
    guard let number = UInt16(argument), number > 0 else { throw .malformed(expected: "a port from 1 to 65535") }
    self.number = Int(number)
  }

  var argument: String { "\(number)" }
}
