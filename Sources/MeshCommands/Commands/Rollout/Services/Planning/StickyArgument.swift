import ArgumentParsing
import Routing

/// What keeps someone at the new version: `cookie=NAME`.
struct StickyArgument: ArgumentValue, Hashable {
  let cookie: CookieName

  init(argument: String) throws(InvalidValue) {
    let prefix = "cookie="
    guard argument.hasPrefix(prefix), let cookie = try? CookieName(String(argument.dropFirst(prefix.count))) else {
      throw .malformed(expected: "cookie=NAME, such as cookie=release")
    }
    self.cookie = cookie
  }

  var argument: String { "cookie=\(cookie)" }
}
