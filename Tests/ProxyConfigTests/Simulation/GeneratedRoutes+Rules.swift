extension GeneratedRoutes {
  /// One rule of a VirtualService.
  mutating func rule(_ name: String, isLast: Bool) -> String {
    let marks = Self.marks(name).map { "\($0): \(Self.quoted($1))" }.joined(separator: ", ")
    var members = ["name: \(name)", "headers: {response: {set: {\(marks)}}}"]
    let count = isLast && chance(60) ? 0 : number(1...3)
    let matches = (0..<count).map { _ in match() }
    if !matches.isEmpty { members.append("match: [\(matches.joined(separator: ", "))]") }
    members += action()
    if chance(10) { members.append("fault: {abort: {httpStatus: 418, percentage: {value: \(pick([0, 100]))}}}") }
    if chance(10) { members.append("corsPolicy: {allowOrigins: [{exact: \"http://a.test\"}], allowMethods: [GET]}") }
    return "{\(members.joined(separator: ", "))}"
  }

  // MARK: Conditions

  private mutating func match() -> String {
    var members: [String] = []
    if chance(65) { members.append("uri: \(pathMatch())") }
    if chance(15) { members.append("ignoreUriCase: true") }
    if chance(20) {
      members.append("method: \(text([("exact", ["GET", "POST", "get"]), ("prefix", ["P"]), ("regex", ["GET|HEAD"])]))")
    }
    if chance(12) {
      members.append(
        "authority: \(text([("exact", ["c1.test"]), ("prefix", ["c", "a."]), ("regex", ["[a-z0-9.]+", ".*:80"])]))"
      )
    }
    if chance(8) { members.append("scheme: \(text([("exact", ["http", "https"]), ("regex", ["http.?"])]))") }
    if chance(30) { members.append("headers: {\(headerMatch())}") }
    if chance(15) { members.append("withoutHeaders: {\(headerMatch())}") }
    if chance(25) { members.append("queryParams: {\(queryMatch())}") }
    if chance(10) { members.append(place()) }
    return "{\(members.joined(separator: ", "))}"
  }

  private mutating func text(_ forms: [(String, [String])]) -> String {
    let (form, texts) = pick(forms)
    return "{\(form): \(Self.quoted(pick(texts)))}"
  }

  private mutating func pathMatch() -> String {
    text([
      ("exact", ["/", "/a", "/a/b", "/A", "/a%20b", "/b"]),
      ("prefix", ["/", "/a", "/a/", "/A/b", "/v1/", "/b"]),
      ("regex", ["/a.*", "/v[0-9]+/.*", "/(a|b)/?", "(?i)/AB", ".*", "/a/[^/]+", "/a%20b", "/\\w+"]),
    ])
  }

  private mutating func headerMatch() -> String {
    // What Envoy draws as a number for a request without one, nobody foresees.
    if chance(10) { return "x-request-id: \(pick(["{}", "{exact: q}", "{regex: \"[^q].+|q\"}"]))" }
    let name = pick(["end-user", "X-A", "user-agent", "x-envoy-max-retries"])
    let forms = [
      ("exact", ["jason", "1,2", "", "x y"]), ("prefix", ["ja", "1"]),
      ("regex", ["j.*n", "[a-z]*", ".+", ".*", "1,.*"]),
    ]
    return "\(name): \(chance(25) ? "{}" : text(forms))"
  }

  private mutating func queryMatch() -> String {
    let forms = [("exact", ["x", "", "a b", "a%20b"]), ("prefix", ["x"]), ("regex", ["[0-9]+", ".*", "x.*"])]
    return "\(pick(["q", "page"])): \(chance(20) ? "{}" : text(forms))"
  }

  private mutating func place() -> String {
    pick([
      "sourceLabels: {app: client}", "sourceLabels: {app: other}", "port: 80", "port: 81", "gateways: [mesh]",
      "gateways: [edge]", "sourceNamespace: default", "sourceNamespace: prod",
    ])
  }

  // MARK: Actions

  private mutating func action() -> [String] {
    switch number(0...9) {
    case 0, 1: return ["redirect: \(redirect())"]
    case 2: return ["directResponse: {status: \(pick([200, 204, 404, 503])), body: {string: text}}"]
    case 3...5: return [destinations(), "rewrite: \(rewrite())"]
    default: return [destinations()]
    }
  }

  private mutating func destinations() -> String {
    let subsets = (1...3).map { "destination: {host: reviews, subset: v\($0)}" }
    switch number(0...4) {
    case 0: return "route: [{\(subsets[0]), weight: 0}, {\(subsets[1]), weight: 100}]"
    case 1: return "route: [{\(subsets[0]), weight: 1}, {\(subsets[1]), weight: 98}, {\(subsets[2]), weight: 1}]"
    case 2: return "route: [{\(subsets[2]), weight: \(number(1...5))}, {\(subsets[0]), weight: \(number(1...5))}]"
    default: return "route: [{\(pick(subsets))}]"
    }
  }

  private mutating func rewrite() -> String {
    var members: [String] = []
    if chance(40) { members.append("authority: new.test") }
    if chance(30) {
      let (match, text) = pick([("/a/(.*)", "/n/\\1"), ("[a-z]+", "x"), ("^/([^/]+)", "/\\1\\1"), ("/", "//")])
      members.append("uriRegexRewrite: {match: \(Self.quoted(match)), rewrite: \(Self.quoted(text))}")
    } else {
      members.append("uri: \(pick(["/", "/new", "/new/", "\"/n?z=1\""]))")
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private mutating func redirect() -> String {
    var members: [String] = []
    if chance(50) { members.append("authority: n.test") }
    if chance(50) { members.append("uri: \(pick(["/n", "\"/n?z=1\""]))") }
    if chance(30) { members.append("scheme: \(pick(["http", "https"]))") }
    if chance(30) { members.append(pick(["port: 8443", "port: 80", "port: 443", "derivePort: FROM_REQUEST_PORT"])) }
    if chance(50) { members.append("redirectCode: \(pick([301, 302, 303, 307, 308]))") }
    return members.isEmpty ? "{uri: /n}" : "{\(members.joined(separator: ", "))}"
  }
}
