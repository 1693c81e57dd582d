import Analysis
import MeshStores
import Routing
import Testing

/// Whatever a rule looks like, and whatever leads to the new version meanwhile: the text is what it was in the end.
@Suite("A rule whose traffic is shifted") struct ShiftedRuleTests {
  private static let texts = [
    """
    # all of it to v1
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
      name: reviews   # quoted nowhere
    spec:
      hosts:
      - reviews
      http:
      # the only rule
      - route:
        - destination:
            host: reviews
            subset: v1   # the stable one

    """,
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
        - match: [{uri: {prefix: /admin}}]
          route: [{destination: {host: reviews, subset: v2}}]
        - timeout: 3s
          retries: {attempts: 2}
          route:
            - destination: {host: reviews, subset: v1}
              weight: 90   # most
            # never more than that
            - destination: {host: reviews, subset: v2}
              weight: 10
        - name: never
          route: [{destination: {host: reviews, subset: v2}}]

    """,
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews, annotations: {a: b}}
    spec: {hosts: [reviews], http: [{route: [{destination: {host: reviews, subset: v1}, weight: 100}]}]}

    """,
    """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata:
        name: reviews
    spec:
        hosts:
            - "reviews"
        http:
            - route:
                  - weight: 100
                    destination:
                        subset: 'v1'
                        host: reviews
                        port:
                            number: 9080
                  - destination:
                        host: reviews
                        subset: v3
                        port: {number: 9080}
                    weight: 0 # not yet

              corsPolicy: {allowCredentials: true}

    """,
  ]

  private static var exposures: [Exposure] {
    get throws {
      let mirror = try Percentage("10%")
      let header = try NamedValue<FieldName, HeaderValue>("X-Canary=always")
      let cookie = try CookieName("release")
      return [
        Exposure(), Exposure(mirror: mirror), Exposure(header: header), Exposure(cookie: cookie),
        Exposure(mirror: mirror, header: header, cookie: cookie),
      ]
    }
  }

  private static let v3 = RouteTarget(QualifiedHost(whole: "reviews.default.svc.cluster.local"), subset: "v3")

  private static func rule(in text: String) throws -> (owner: RouteOwner, rule: RouteRule) {
    let owner = try #require(EditedText(text).owner)
    return (owner, try RuleChoice.standard.rule(of: owner))
  }

  private static func shifted(_ text: String, by rule: ShiftedRule, to form: ShiftForm) throws -> String {
    let (owner, current) = try Self.rule(in: text)
    let naming = HostNaming(namespace: "default", domain: "cluster.local")
    return try EditedText(text).applying(try rule.edits(of: current, in: owner, to: form, naming: naming))
  }

  private static func weights(_ rule: ShiftedRule, canary: Int64) throws -> [Weight] {
    let rest = try #require(Weight(100 - canary))
    return try rule.destinations.indices.map { place in
      place == rule.canary ? try #require(Weight(canary)) : place == rule.stable ? rest : .zero
    }
  }

  @Test("is byte for byte what it was when all is taken back, from every form", arguments: texts)
  func restoration(text: String) throws {
    for exposure in try Self.exposures {
      let (_, current) = try Self.rule(in: text)
      let rule = try ShiftedRule(current, choice: .standard, from: nil, to: Self.v3, exposure: exposure)
      var now = text
      for (canary, mirrors) in [(Int64(0), true), (5, false), (50, false), (100, false)] {
        now = try Self.shifted(now, by: rule, to: .underWay(try Self.weights(rule, canary: canary), mirrors: mirrors))
        #expect(EditedText(now).problems == [], "\(now)")
        #expect(rule.weights(in: try Self.rule(in: now).rule) == (try Self.weights(rule, canary: canary)), "\(now)")
        #expect(try Self.shifted(now, by: rule, to: .before) == text, "\(exposure) at \(canary)")
      }
      let done = try Self.shifted(now, by: rule, to: .done(try Self.weights(rule, canary: 100)))
      for mark in ["meshctl-rollout", "mirror", "Set-Cookie"] { #expect(!done.contains(mark), "\(done)") }
      #expect(try Self.shifted(done, by: rule, to: .before) == text)
    }
  }

  @Test("needs no edit where it has the form already")
  func idempotence() throws {
    for (text, exposure) in zip(Self.texts, try Self.exposures) {
      let (_, current) = try Self.rule(in: text)
      let rule = try ShiftedRule(current, choice: .standard, from: nil, to: Self.v3, exposure: exposure)
      let form = ShiftForm.underWay(try Self.weights(rule, canary: 25), mirrors: true)
      let once = try Self.shifted(text, by: rule, to: form)
      #expect(once != text)
      #expect(try Self.shifted(once, by: rule, to: form) == once)
    }
  }

  @Test("sends marked requests to the new version ahead of the weights")
  func marks() throws {
    let exposure = try Exposure(
      mirror: Percentage("10%"),
      header: NamedValue("X-Canary=always"),
      cookie: CookieName("release")
    )
    let (_, current) = try Self.rule(in: Self.texts[2])
    let rule = try ShiftedRule(current, choice: .standard, from: nil, to: Self.v3, exposure: exposure)
    let form = ShiftForm.underWay(try Self.weights(rule, canary: 0), mirrors: true)
    let after = try #require(EditedText(try Self.shifted(Self.texts[2], by: rule, to: form)).owner)
    #expect(after.rules.map(\.name) == ["meshctl-rollout-header", "meshctl-rollout-cookie", ""])
    let words = after.rules.map { rule in rule.matches.map { $0.map(\.description).sorted() } }
    #expect(
      words == [[["header:x-canary=always"]], [["header-regex:cookie=(.*; *)?release\\=v3(;.*)?"]], []]
    )
    #expect(after.rules.map { $0.destinations?.map { $0.target.subset ?? "" } } == [["v3"], ["v3"], ["v1", "v3"]])
  }

  @Test(
    "is refused where it is not plain what to do",
    arguments: [
      ("v1", "v1", ShiftRefusal.sameVersion(target("v1"))), ("v2", "v3", .noTraffic(target("v2"))),
      (nil, "v1", .sameVersion(target("v1"))),
    ] as [(String?, String, ShiftRefusal)]
  )
  func refusals(stable: String?, canary: String, refusal: ShiftRefusal) throws {
    let (_, current) = try Self.rule(in: Self.texts[2])
    #expect(throws: refusal) {
      try ShiftedRule(
        current,
        choice: .standard,
        from: stable.map { Self.target($0) },
        to: Self.target(canary),
        exposure: Exposure()
      )
    }
  }

  private static func target(_ subset: String) -> RouteTarget { RouteTarget(v3.host, subset: subset) }
}
