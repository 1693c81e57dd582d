import Foundation
import Routing
import Testing

@Suite("Rewrites and redirects of a rule") struct RewriteChangeTests {
  private static func rewrite(_ path: String?, _ authority: String? = nil) throws -> RewriteChange {
    .set(
      path: try path.map { (text) in try PathText(text) },
      authority: try authority.map { (text) in try AuthorityText(text) }
    )
  }

  private static func redirect(_ target: String, _ status: RedirectStatus? = nil) throws -> RedirectChange {
    RedirectChange(.set(try RedirectTarget(target), status), naming: EditedText.naming)
  }

  static func cases() throws -> [ChangeCase] {
    [
      ChangeCase(
        "a path in its place",
        "rewrite: {uri: /a, authority: example.com}",
        try rewrite("/b"),
        "rewrite: {uri: /b, authority: example.com}"
      ),
      ChangeCase(
        "a path for a pattern",
        "rewrite:\n  uriRegexRewrite:\n    match: /a/(.*)\n    rewrite: /\\1\n  authority: example.com",
        try rewrite("/b"),
        "rewrite:\n  authority: example.com\n  uri: /b"
      ),
      ChangeCase(
        "an authority beside the path",
        "rewrite:\n  uri: /a",
        try rewrite(nil, "example.com:8443"),
        "rewrite:\n  uri: /a\n  authority: example.com:8443"
      ),
    ]
  }

  @Test("change where they stand", arguments: try cases())
  func changed(change: ChangeCase) throws { try change.check() }

  @Test("are added, and taken away without a trace")
  func added() throws {
    let change = ChangeCase(
      "both",
      "timeout: 2s",
      try Self.rewrite("/v1", "example.com"),
      "timeout: 2s\nrewrite:\n  uri: /v1\n  authority: example.com"
    )
    try change.check()
    try change.checkUndone(by: RewriteChange.remove)
  }

  @Test("do not set the authority a second time")
  func authority() throws {
    let text = EditedText(RuleText.with("headers: {request: {set: {Host: example.org}}}"))
    #expect(throws: RuleRefusal.secondAuthority) { try text.changing(.standard, try Self.rewrite(nil, "a.example")) }
  }

  @Test("a redirect takes the place of destinations and of what goes with them, and gives way to the service")
  func redirects() throws {
    let before = EditedText(RuleText.with("timeout: 2s\nfault: {delay: {fixedDelay: 1s, percentage: {value: 5}}}"))
    let redirect = try Self.redirect("https://example.com:8443/new", .found)
    let head = before.text.components(separatedBy: "    # all of it\n")[0]
    let once = try before.changing(.standard, redirect)
    let fields = "scheme: https\n        authority: example.com\n        uri: /new\n        port: 8443\n"
    #expect(
      once == head + "    # all of it\n    - timeout: 2s\n      redirect:\n        \(fields)        redirectCode: 302\n"
    )
    #expect(EditedText(once).problems == [])
    #expect(try EditedText(once).changing(.standard, redirect) == once)
    let facts = try before.facts(redirect)
    #expect(
      facts == [
        "redirect: none -> https://example.com:8443/new (302)", "destinations: v1@reviews -> none",
        "delay: 1s for 5% -> none",
      ]
    )
    let back = RedirectChange(.remove(insteadTo: EditedText.target(nil)), naming: EditedText.naming)
    #expect(
      try EditedText(once).changing(.standard, back)
        == head
        + "    # all of it\n    - timeout: 2s\n      route:\n        - destination:\n            host: reviews\n"
    )
    #expect(try before.changing(.standard, back) == before.text)
  }

  @Test("a redirect changes where it stands, and states the whole target")
  func redirected() throws {
    let text = EditedText(
      """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: reviews}
      spec: {hosts: [reviews], http: [{redirect: {uri: /old, authority: a.example, redirectCode: 308}}]} # moved

      """
    )
    #expect(
      try text.changing(.standard, try Self.redirect("/new"))
        == text.text.replacing("{uri: /old, authority: a.example, ", with: "{uri: /new, ")
    )
  }
}
