import Routing
import Testing
import YAML

@Suite("Rules for some requests") struct MatchPlanTests {
  private static let head = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:

    """
  private static let rest = """
        # all others
        - timeout: 2s
          route:
            - destination: {host: reviews, subset: v1}

    """

  private static func conditions(_ fill: (inout RequestConditions) throws -> Void) rethrows -> RequestConditions {
    var conditions = RequestConditions()
    try fill(&conditions)
    return conditions
  }

  private static func user(_ name: String) throws -> RequestConditions {
    try conditions { $0.headers = [("end-user", .exact(try PlainText(name)))] }
  }

  private static func path(_ prefix: String) throws -> RequestConditions {
    try conditions { $0.path = .prefix(try PathText(prefix)) }
  }

  private static func plan(
    _ text: String,
    _ conditions: RequestConditions,
    _ shares: [(String, Int64)] = [("v2", 100)],
    called name: String? = nil
  ) throws -> MatchPlan {
    let targets = shares.compactMap { subset, weight in Weight(weight).map { (EditedText.target(subset), $0) } }
    let owner = try #require(EditedText(text).owner)
    return try MatchPlan(
      conditions,
      called: name,
      to: targets,
      in: owner,
      naming: EditedText.naming,
      normalizes: false
    )
  }

  private static func removal(_ text: String, _ choice: UnmatchPlan.Choice) throws -> UnmatchPlan {
    try UnmatchPlan(choice, in: try #require(EditedText(text).owner), naming: EditedText.naming)
  }

  @Test("are put before the rule for all others, change when they are there, and go without a trace")
  func inserted() throws {
    let text = EditedText(Self.head + Self.rest)
    let plan = try Self.plan(text.text, try Self.user("jason"), called: "jason")
    let once = try text.applying(plan.edits)
    #expect(plan.outcome == .inserted(0))
    #expect(plan.notes == [.settingsOf("http[0]", ["timeout"])])
    let rule = """
          - name: jason
            match:
              - headers:
                  end-user:
                    exact: jason
            route:
              - destination:
                  host: reviews
                  subset: v2

      """
    #expect(once == Self.head + rule + Self.rest)
    #expect(EditedText(once).problems == [])
    let again = try Self.plan(once, try Self.user("jason"), called: "jason")
    #expect(again.outcome == .changed("jason"))
    #expect(!again.isChange)
    let removed = try EditedText(once).applying(try Self.removal(once, .conditions(try Self.user("jason"))).edits)
    #expect(removed == text.text)
  }

  @Test("with the same conditions in other words get another split in their place")
  func same() throws {
    let text =
      Self.head + """
            - match: [{headers: {End-User: {exact: jason}}, name: who}] # the tester
              route: [{destination: {host: reviews, subset: v2}}]

        """ + Self.rest
    let plan = try Self.plan(text, try Self.user("jason"), [("v2", 90), ("v3", 10)])
    #expect(plan.outcome == .changed("http[0]"))
    #expect(
      try EditedText(text).applying(plan.edits)
        == text.replacing(
          "[{destination: {host: reviews, subset: v2}}]",
          with: "[{destination: {host: reviews, subset: v2}, weight: 90}, "
            + "{destination: {host: reviews, subset: v3}, weight: 10}]"
        )
    )
  }

  @Test("stand behind those that are narrower, before those that are wider, and what comes before is told")
  func order() throws {
    let text =
      Self.head + """
            - {name: x, match: [{headers: {x: {}}}], route: [{destination: {host: reviews, subset: v2}}]}
            - {name: ab, match: [{uri: {prefix: /ab}}], route: [{destination: {host: reviews, subset: v2}}]}

        """ + Self.rest
    let wide = try Self.plan(text, try Self.path("/a"))
    #expect(wide.outcome == .inserted(2))
    #expect(wide.notes == [.earlierRule("x"), .earlierRule("ab"), .settingsOf("http[2]", ["timeout"])])
    let narrow = try Self.plan(text, try Self.path("/abc"))
    #expect(narrow.outcome == .inserted(1))
    #expect(narrow.notes == [.earlierRule("x")])
    let other = try Self.plan(text, try Self.path("/c"))
    #expect(other.outcome == .inserted(2))
    #expect(other.notes == [.earlierRule("x"), .settingsOf("http[2]", ["timeout"])])
  }

  @Test("that stand behind one that takes their requests are told to be useless")
  func shadowed() throws {
    let text =
      Self.head + """
            - {name: a, match: [{uri: {prefix: /a}}], route: [{destination: {host: reviews, subset: v2}}]}
            - {name: ab, match: [{uri: {prefix: /ab}}], route: [{destination: {host: reviews, subset: v2}}]}

        """ + Self.rest
    let plan = try Self.plan(text, try Self.path("/ab"), [("v1", 100)])
    #expect(plan.outcome == .changed("ab"))
    #expect(plan.notes == [.neverUsed(behind: "a")])
  }

  @Test("ask what was given, each in its form")
  func forms() throws {
    let conditions = try Self.conditions {
      $0.path = .regex(try Pattern("/v[12]/.*"))
      $0.ignoresCase = true
      $0.method = try MethodName("GET")
      $0.headers = [("x-debug", .present), ("cookie", .regex(try Pattern(".*user=jason.*")))]
      $0.query = [("k", .exact(try PlainText("v")))]
      $0.sources = [try NamedValue("app=web")]
      $0.port = try RoutePort("9080")
      $0.gateways = [try PlainText("mesh")]
    }
    #expect(
      conditions.description
        == "uri ~/v[12]/.* and case ignored and method GET and header cookie=~.*user=jason.* and header x-debug "
        + "and query k=v and source app=web and gateway mesh and port 9080"
    )
    let once = try EditedText(Self.head + Self.rest).applying(
      try Self.plan(Self.head + Self.rest, conditions).edits
    )
    #expect(EditedText(once).problems == [])
    #expect(try !Self.plan(once, conditions).isChange)
    #expect(try Self.plan(once, try Self.user("jason")).outcome == .inserted(1))
  }

  @Test("are refused where the name is taken or the weights are no whole")
  func refusals() throws {
    let text =
      Self.head + """
            - {name: a, match: [{uri: {prefix: /a}}], redirect: {uri: /b}}

        """ + Self.rest
    #expect(throws: RuleRefusal.nameTaken("a")) { try Self.plan(text, try Self.user("jason"), called: "a") }
    #expect(throws: RuleRefusal.split(.sum(90))) { try Self.plan(text, try Self.user("jason"), [("v2", 90)]) }
    #expect(throws: RuleRefusal.noDestinations(rule: "a", action: "redirect")) {
      try Self.plan(text, try Self.path("/a"))
    }
  }

  @Test("go by their name, or match by match; the one for all others stays, and so does the last one")
  func removed() throws {
    let rule =
      "    - name: a # first\n      match:\n        - uri: {prefix: /a}\n        - uri: {prefix: /b}\n"
      + "      route: [{destination: {host: reviews}}]\n"
    let text = Self.head + rule + Self.rest
    let named = try RuleChoice.named("a").anyRule(of: try #require(EditedText(text).owner))
    let plan = try Self.removal(text, .rule(named))
    #expect(try EditedText(text).applying(plan.edits) == Self.head + Self.rest)
    #expect(plan.facts.map(\.line) == ["rule a: uri /a* or uri /b* to reviews -> none"])
    let one = try Self.removal(text, .conditions(try Self.path("/a")))
    #expect(try EditedText(text).applying(one.edits) == text.replacing("        - uri: {prefix: /a}\n", with: ""))
    #expect(throws: RuleRefusal.noSuchConditions(["uri /a*", "uri /b*"])) {
      try Self.removal(text, .conditions(try Self.path("/c")))
    }
    let standard = try RuleChoice.standard.anyRule(of: try #require(EditedText(text).owner))
    #expect(throws: RuleRefusal.noConditions(rule: "http[1]")) { try Self.removal(text, .rule(standard)) }
    #expect(throws: RuleRefusal.onlyRule) {
      let alone = try #require(EditedText(Self.head + rule).owner)
      return try UnmatchPlan(.rule(named), in: alone, naming: EditedText.naming)
    }
  }
}
