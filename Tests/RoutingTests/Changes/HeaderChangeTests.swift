import Routing
import Testing

@Suite("What a rule does to headers") struct HeaderChangeTests {
  private static func operations(
    set: [String] = [],
    add: [String] = [],
    remove: [String] = []
  ) throws -> HeaderOperations {
    var operations = HeaderOperations()
    operations.set = try set.map { (text) in try HeaderSetting(text) }
    operations.add = try add.map { (text) in try HeaderSetting(text) }
    operations.remove = try remove.map { (text) in try FieldName(text) }
    return operations
  }

  private static func request(_ operations: HeaderOperations) -> HeaderChange {
    .set(request: operations, response: HeaderOperations())
  }

  static func cases() throws -> [ChangeCase] {
    [
      ChangeCase(
        "a name has no case",
        "headers:\n  request:\n    set:\n      X-Canary: \"false\" # for now",
        request(try operations(set: ["x-canary=true"])),
        "headers:\n  request:\n    set:\n      X-Canary: \"true\" # for now"
      ),
      ChangeCase(
        "others stay",
        "headers: {request: {set: {a: b}, remove: [c]}}",
        request(try operations(set: ["x=one"], add: ["z=%START_TIME%"], remove: ["C", "d"])),
        "headers: {request: {set: {a: b, x: one}, remove: [c, d], add: {z: '%START_TIME%'}}}"
      ),
      ChangeCase(
        "answers have headers of their own",
        "headers:\n  request:\n    remove: [a]",
        .set(request: HeaderOperations(), response: try operations(remove: ["server"])) as HeaderChange,
        "headers:\n  request:\n    remove: [a]\n  response:\n    remove:\n      - server"
      ),
      ChangeCase(
        "one header is forgotten wherever it is, and what is empty then goes",
        "headers:\n  request:\n    set:\n      X-Canary: \"true\"\n    add: {a: b}\n  response:\n    remove: [x-canary]",
        HeaderChange.forget(try FieldName("x-canary")),
        "headers:\n  request:\n    add: {a: b}"
      ),
    ]
  }

  @Test("changes where it stands", arguments: try cases())
  func changed(change: ChangeCase) throws { try change.check() }

  @Test("is added, and taken away without a trace")
  func added() throws {
    let change = ChangeCase(
      "set",
      "timeout: 1s",
      Self.request(try Self.operations(set: ["x-canary=true"])),
      "timeout: 1s\nheaders:\n  request:\n    set:\n      x-canary: \"true\""
    )
    try change.check()
    try change.checkUndone(by: HeaderChange.remove)
    try change.checkUndone(by: HeaderChange.forget(try FieldName("X-Canary")))
  }

  @Test("does not set the authority a second time")
  func authority() throws {
    let text = EditedText(RuleText.with("rewrite: {authority: a.example}"))
    #expect(throws: RuleRefusal.secondAuthority) {
      try text.changing(.standard, Self.request(try Self.operations(set: ["host=b.example"])))
    }
  }

  @Test("is told before and after")
  func facts() throws {
    let text = EditedText(RuleText.with("headers: {request: {set: {a: b}}}"))
    let change = HeaderChange.set(
      request: try Self.operations(set: ["a=c"]),
      response: try Self.operations(remove: ["server"])
    )
    #expect(try text.facts(change) == ["request set a: b -> c", "response remove server: none -> removed"])
  }
}
