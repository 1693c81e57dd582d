import ArgumentParsing
import ProxyConfig

/// The URL that a request is for: `http://reviews:9080/reviews/0`.
struct RequestAddress: ArgumentValue, Hashable {
  /// Before the argument is read.
  static let none = RequestAddress()

  let argument: String
  /// The parts; nil before the argument is read.
  let url: RequestURL?

  init(argument: String) throws(InvalidValue) {
    // A method by itself is a request whose URL was forgotten, and no host of that name.
    guard RequestMethod(rawValue: argument) == nil, let url = RequestURL(argument) else {
      throw .malformed(expected: "a URL such as http://reviews:9080/reviews/0")
    }
    self.argument = argument
    self.url = url
  }

  private init() {
    argument = ""
    url = nil
  }
}
