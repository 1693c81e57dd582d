import Testing

@testable import MeshStores

@Suite("Selectors")
struct SelectorTests {
  @Test(
    "labels are selected as kubectl selects them",
    arguments: [
      ("", ""), ("app=a", "app=a"), ("app == a , !old", "app=a,!old"), ("app!=a", "app!=a"), ("app", "app"),
      ("tier in (web, api),x notin (y)", "tier in (api,web),x!=y"), ("a/b-c.d_e=", "a/b-c.d_e="),
      ("in in (in)", "in=in"),
    ]
  )
  func labels(_ text: String, _ canonical: String) throws {
    let selector = try LabelSelector(parsing: text)
    #expect(selector.description == canonical)
    #expect(try LabelSelector(parsing: canonical) == selector)
  }

  @Test(
    "a slip is pointed at",
    arguments: [
      ("app=a,", 6, "expected the name of a label after the comma"), ("=a", 0, "expected the name of a label"),
      ("app in a", 7, "expected values in parentheses"), ("app in (a", 9, "expected a comma or a closing parenthesis"),
      ("app is a", 4, "expected =, !=, in, notin, or a comma"), ("app=a b", 6, "expected a comma, or the end"),
    ]
  )
  func slips(_ text: String, _ offset: Int, _ message: String) {
    #expect(throws: SelectorSyntaxError(message: message, offset: offset)) { try LabelSelector(parsing: text) }
  }

  @Test(
    "labels match or do not",
    arguments: [
      ("app=a", true), ("app!=a", false), ("app in (a,b)", true), ("app notin (b)", true), ("none!=a", true),
      ("none", false), ("!none,app", true), ("app=a,tier=x", false),
    ]
  )
  func matching(_ text: String, _ expected: Bool) throws {
    #expect(try LabelSelector(parsing: text).matches(["app": "a", "tier": "web"]) == expected)
  }

  @Test(
    "fields are selected by path and text",
    arguments: [
      ("metadata.name=a", "metadata.name=a"), ("a.b!=c\\,d,e==f g", "a.b!=c\\,d,e=f g"),
    ]
  )
  func fields(_ text: String, _ canonical: String) throws {
    #expect(try FieldSelector(parsing: text).description == canonical)
  }
}
