import Routing
import Testing

@Suite("Rules are chosen by their conditions") struct MatchConditionTests {
  @Test(
    "a condition is written as it is read",
    arguments: [
      ("uri:/v1", "uri:/v1"), ("uri-prefix:/v1=x", "uri-prefix:/v1=x"), ("uri-regex:/a:b", "uri-regex:/a:b"),
      ("header:End-User=Jason", "header:end-user=Jason"), ("header:x", "header:x"), ("header:x=", "header:x="),
      ("header-regex:x=a=b", "header-regex:x=a=b"), ("without-header-prefix:x=a", "without-header-prefix:x=a"),
      ("query:K=v", "query:K=v"), ("source:app=web", "source:app=web"),
      ("source-namespace:prod", "source-namespace:prod"),
      ("method:GET", "method:GET"), ("port:80", "port:80"), ("gateway:mesh", "gateway:mesh"),
    ]
  )
  func good(text: String, description: String) throws { #expect(try MatchCondition(text).description == description) }

  @Test(
    "what is none says why",
    arguments: [
      ("uri", MatchCondition.SyntaxError.missingPart), ("", .missingPart), (":x", .unknownPart("")),
      ("url:/", .unknownPart("url")), ("port-prefix:8", .unknownPart("port-prefix")), ("uri:", .missingValue("uri")),
      ("header:", .missingValue("header")), ("header:=x", .missingValue("header")),
      ("header-regex:x", .missingValue("header-regex")), ("source:app", .missingValue("source")),
    ]
  )
  func bad(text: String, error: MatchCondition.SyntaxError) { #expect(throws: error) { try MatchCondition(text) } }

  private static let rules = """
    http:
    - {name: a, match: [{uri: {prefix: /a}, headers: {End-User: {exact: jason}, x: {}}, method: {exact: GET}}], \
    route: [{destination: {host: reviews, subset: a}}]}
    - {name: b, match: [{uri: {exact: /b}}, {queryParams: {k: {regex: "v.*"}}, port: 80}], \
    route: [{destination: {host: reviews, subset: b}}]}
    - {name: c, match: [{uri: {exact: /c}, ignoreUriCase: true}], route: [{destination: {host: reviews, subset: c}}]}
    - {name: d, match: [{sourceLabels: {app: web}, withoutHeaders: {x: {prefix: y}}, gateways: [mesh, edge]}], \
    route: [{destination: {host: reviews, subset: d}}]}
    - {name: e, match: [{uri: {exact: /b}}], route: [{destination: {host: reviews, subset: e}}]}
    - {name: rest, route: [{destination: {host: reviews, subset: v1}}]}
    """

  private static func rule(_ conditions: [String]) throws -> String {
    let mesh = RoutedMesh(
      "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: r}\nspec:\n  hosts: [reviews]\n"
        + rules.split(separator: "\n").map { "  \($0)\n" }.joined()
    )
    let owner = try #require(mesh.mesh.owners(of: mesh.host("reviews"), seenFrom: "default").first)
    return try RuleChoice.matching(Set(try conditions.map(MatchCondition.init))).rule(of: owner).label
  }

  @Test(
    "the rule is the one of which a match has exactly the conditions, in any order",
    arguments: [
      (["header:x", "method:GET", "uri-prefix:/a", "header:end-user=jason"], "a"),
      (["port:80", "query-regex:k=v.*"], "b"),
      (["gateway:edge", "gateway:mesh", "source:app=web", "without-header-prefix:x=y"], "d"),
    ]
  )
  func chosen(conditions: [String], rule: String) throws { #expect(try Self.rule(conditions) == rule) }

  @Test("fewer conditions, more, or those of several rules choose none")
  func none() {
    #expect(throws: RuleChoice.Failure.ambiguous(["b", "e"])) { try Self.rule(["uri:/b"]) }
    for conditions in [["uri-prefix:/a"], ["uri:/c"], ["port:80", "query-regex:k=v.*", "method:GET"]] {
      #expect(
        throws: RuleChoice.Failure.noSuchConditions(
          conditions.sorted(),
          known: [
            "header:end-user=jason header:x method:GET uri-prefix:/a", "uri:/b", "port:80 query-regex:k=v.*",
            "ignoreUriCase uri:/c", "gateway:edge gateway:mesh source:app=web without-header-prefix:x=y", "uri:/b",
          ]
        )
      ) { try Self.rule(conditions) }
    }
  }
}
