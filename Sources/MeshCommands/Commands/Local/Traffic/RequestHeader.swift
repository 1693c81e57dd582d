import ArgumentParsing

/// A header to send: `end-user=jason`, or `end-user: jason` as curl writes it.
struct RequestHeader: ArgumentValue, Hashable {
  let name: String
  let value: String

  init(argument: String) throws(InvalidValue) {
    guard let mark = argument.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
      throw .malformed(expected: "NAME=VALUE, such as end-user=jason")
    }
    name = try HeaderName(argument: String(argument[..<mark])).argument
    guard name.lowercased() != "host" else {
      throw .refused("the Host header is the service that is named")
    }
    let rest = argument[argument.index(after: mark)...]
    // What stands around a value is no part of it (RFC 9110 §5.5).
    value = String(rest.drop { $0 == " " })
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
      throw .refused("the value holds a control character")
    }
  }

  var argument: String { "\(name)=\(value)" }
}
