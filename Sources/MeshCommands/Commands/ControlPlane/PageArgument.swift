import ArgumentParsing
import HTTP

/// A page of a server on a command line, with what is asked of it: `certs`, `config_dump?mask=bootstrap`.
struct PageArgument: ArgumentValue, Hashable {
  let argument: String

  /// The page in parts.
  var target: RequestTarget { RequestTarget(argument) }

  init(argument: String) throws(InvalidValue) {
    guard !RequestTarget(argument).segments.isEmpty, argument.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
      throw .malformed(expected: "the path of a page, such as config_dump?mask=bootstrap")
    }
    self.argument = argument
  }

  private init(_ text: String) { argument = text }

  /// The page on which istiod lists the others.
  static let list = PageArgument("list")
  /// The page on which Envoy lists the others.
  static let help = PageArgument("help")
}
