import ArgumentParsing

/// The path and query of a request (RFC 9110 §7.1, origin-form).
struct RequestPath: ArgumentValue, Hashable {
  let argument: String

  init() { argument = "/" }

  init(argument: String) throws(InvalidValue) {
    guard argument.hasPrefix("/"), argument.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") })
    else { throw .malformed(expected: "a path that begins with a slash, such as /reviews/0") }
    self.argument = argument
  }
}
