import Routing
import Testing

@Suite("The CORS policy of a rule") struct CORSChangeTests {
  private static func cors(_ fill: (inout CORSSettings) throws -> Void) rethrows -> CORSChange {
    var settings = CORSSettings()
    try fill(&settings)
    return .set(settings)
  }

  static func cases() throws -> [ChangeCase] {
    [
      ChangeCase(
        "the older list keeps exact origins",
        "corsPolicy:\n  allowOrigin:\n    - https://a.example",
        try cors { $0.origins = [.exact(try PlainText("https://b.example"))] },
        "corsPolicy:\n  allowOrigin:\n    - https://b.example"
      ),
      ChangeCase(
        "the older list gives way to patterns",
        "corsPolicy:\n  allowOrigin: [\"*\"]\n  maxAge: 24h",
        try cors { $0.origins = [.regex(try Pattern("https://.*\\.example"))] },
        "corsPolicy:\n  maxAge: 24h\n  allowOrigins:\n    - regex: https://.*\\.example"
      ),
      ChangeCase(
        "lists are stated as a whole, the rest stays",
        "corsPolicy:\n  allowOrigins:\n    - exact: https://a.example # ours\n  allowMethods: [GET]\n  maxAge: 86400s",
        try cors {
          $0.methods = ["GET", "POST"]
          $0.age = try CORSAge("24h")
          $0.allowsCredentials = true
        },
        "corsPolicy:\n  allowOrigins:\n    - exact: https://a.example # ours\n  allowMethods: [GET, POST]\n"
          + "  maxAge: 86400s\n  allowCredentials: true"
      ),
    ]
  }

  @Test("changes where it stands", arguments: try cases())
  func changed(change: ChangeCase) throws { try change.check() }

  @Test("is added, and taken away without a trace")
  func added() throws {
    let change = ChangeCase(
      "all",
      "timeout: 1s",
      try Self.cors {
        $0.origins = [.exact(try PlainText("https://a.example")), .prefix(try PlainText("https://b."))]
        $0.methods = try CORSMethods("GET,POST").names
        $0.headers = try CORSHeaders("x-user").names
        $0.exposedHeaders = try CORSHeaders("x-trace").names
      },
      """
      timeout: 1s
      corsPolicy:
        allowOrigins:
          - exact: https://a.example
          - prefix: https://b.
        allowMethods:
          - GET
          - POST
        allowHeaders:
          - x-user
        exposeHeaders:
          - x-trace
      """
    )
    try change.check()
    try change.checkUndone(by: CORSChange.remove)
  }

  @Test("is told before and after")
  func facts() throws {
    let text = EditedText(RuleText.with("corsPolicy: {allowOrigin: [\"*\"], allowMethods: [GET]}"))
    let change = try Self.cors { $0.origins = [.prefix(try PlainText("https://a."))] }
    #expect(try text.facts(change) == ["origins: * -> https://a.*", "methods: GET -> GET"])
  }
}
