import Routing
import Testing

@Suite("All requests to one subset") struct ResetPlanTests {
  private static let text = """
    apiVersion: networking.istio.io/v1
    kind: VirtualService
    metadata: {name: reviews}
    spec:
      hosts: [reviews]
      http:
        # the tester
        - name: jason
          match: [{headers: {end-user: {exact: jason}}}]
          route: [{destination: {host: reviews, subset: v2}}]
        - name: old
          match: [{uri: {prefix: /old}}]
          redirect: {uri: /new}
        - name: stars
          match: [{uri: {prefix: /stars}}]
          route: [{destination: {host: ratings}}]
        # all others
        - fault: {abort: {httpStatus: 503, percentage: {value: 1}}}
          timeout: 2s # stays
          mirror: {host: reviews, subset: v3}
          mirrorPercent: 5
          route:
            - destination: {host: reviews, subset: v1}
              weight: 90
            - destination: {host: reviews, subset: v2}
              weight: 10

    """

  private static func plan(_ text: String, _ subset: String) throws -> ResetPlan {
    let owner = try #require(EditedText(text).owner)
    let target = EditedText.target(subset)
    return try ResetPlan(
      to: target,
      of: target.host,
      keeping: try RuleChoice.standard.rule(of: owner),
      in: owner,
      naming: EditedText.naming
    )
  }

  @Test("takes away the service's other rules, the fault and the mirror, and leaves how requests are sent")
  func reset() throws {
    let plan = try Self.plan(Self.text, "v1")
    let once = try EditedText(Self.text).applying(plan.edits)
    let kept = """
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: {name: reviews}
      spec:
        hosts: [reviews]
        http:
          - name: old
            match: [{uri: {prefix: /old}}]
            redirect: {uri: /new}
          - name: stars
            match: [{uri: {prefix: /stars}}]
            route: [{destination: {host: ratings}}]
          # all others
          - timeout: 2s # stays
            route:
              - destination: {host: reviews, subset: v1}
                weight: 100
              - destination: {host: reviews, subset: v2}
                weight: 0

      """
    #expect(once == kept)
    #expect(plan.notes == [.kept("old", "redirect"), .kept("stars", "ratings")])
    #expect(
      plan.facts.map(\.line) == [
        "rule jason: header end-user=jason to v2@reviews -> none", "abort: 503 for 1% -> none",
        "mirror: v3@reviews 5% -> none",
      ]
    )
    #expect(EditedText(once).problems == [])
    #expect(try !Self.plan(once, "v1").isChange)
  }

  @Test("chooses by itself only what alone has traffic")
  func chosen() throws {
    let rule = try RuleChoice.standard.rule(of: try #require(EditedText(Self.text).owner))
    #expect(throws: RuleRefusal.severalDestinations(["v1@reviews", "v2@reviews"])) {
      try ResetPlan.onlyTarget(of: rule, naming: EditedText.naming)
    }
    let alone = Self.text.replacing("weight: 10\n", with: "weight: 0\n")
    let other = try RuleChoice.standard.rule(of: try #require(EditedText(alone).owner))
    #expect(try ResetPlan.onlyTarget(of: other, naming: EditedText.naming) == EditedText.target("v1"))
  }
}
