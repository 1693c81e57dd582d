import ArgumentParsing

/// The name of a header: a token (RFC 9110 §5.6.2).
struct HeaderName: ArgumentValue, Hashable {
  /// By which simulated workloads name themselves.
  static let simulatedWorkload = HeaderName(known: "x-meshctl-workload")

  let argument: String

  init(argument: String) throws(InvalidValue) {
    let isToken = argument.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
      default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
    }
    guard isToken, !argument.isEmpty else { throw .malformed(expected: "the name of a header") }
    self.argument = argument
  }

  private init(known name: String) { argument = name }
}
