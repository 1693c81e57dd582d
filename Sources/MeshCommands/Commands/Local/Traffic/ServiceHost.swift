import ArgumentParsing

/// The host that requests ask for, as in a Host header: a name, with or without a port.
struct ServiceHost: ArgumentValue, Hashable {
  /// Before the argument is read.
  static let none = ServiceHost(known: "")

  let argument: String

  /// The name without the port.
  var name: String { String(argument.prefix { $0 != ":" }) }
  /// Whether a port was given.
  var hasPort: Bool { argument.contains(":") }

  init(argument: String) throws(InvalidValue) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    let isName = parts[0].utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isName, !parts[0].isEmpty, parts.count == 1 || parts.count == 2 && UInt16(parts[1]) ?? 0 > 0 else {
      throw .malformed(expected: "a host of the mesh, such as reviews or reviews:9080")
    }
    self.argument = argument
  }

  private init(known argument: String) { self.argument = argument }
}
