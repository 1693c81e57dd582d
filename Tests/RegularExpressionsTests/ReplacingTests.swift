import RegularExpressions
import Testing

@Suite("Replacing")
struct ReplacingTests {
  @Test(
    "all matches or the first are replaced as by RE2's GlobalReplace and Replace",
    arguments: [
      (
        "^/service/([^/]+)(/.*)$", #"\2/instance/\1"#, "/service/foo/v1/api", "/v1/api/instance/foo",
        "/v1/api/instance/foo"
      ),
      ("one", "two", "xxx one yyy one zzz", "xxx two yyy two zzz", "xxx two yyy one zzz"),
      ("b*", "-", "abbc", "-a-c-", "-abbc"),
      ("a*", "(\\0)", "baaac", "()b(aaa)c()", "()baaac"),
      ("", "-", "é中", "-é-中-", "-é中"),
      ("(a)|(b)", #"<\1\2>"#, "abc", "<a><b>c", "<a>bc"),
      (#"\\"#, #"\\\\"#, #"a\b"#, #"a\\b"#, #"a\\b"#),
      ("x", "y", "abc", "abc", "abc"),
      ("(?i)/XXX/", "/yYy/", "/aaa/XxX/bbb/xxx/", "/aaa/yYy/bbb/yYy/", "/aaa/yYy/bbb/xxx/"),
      ("^", "> ", "a\nb", "> a\nb", "> a\nb"),
      ("(?m)^", "> ", "a\nb", "> a\n> b", "> a\nb"),
      ("$", "!", "a", "a!", "a!"),
      ("[aeiou]", "", "bookinfo", "bknf", "bokinfo"),
    ]
  )
  func replacing(pattern: String, template: String, text: String, all: String, first: String) throws {
    let expression = try RegularExpression(pattern)
    let rewrite = try RewriteTemplate(template, for: expression)
    #expect(expression.replacingAll(in: text, with: rewrite) == all)
    #expect(expression.replacingFirst(in: text, with: rewrite) == first)
  }

  @Test("an empty match in broken UTF-8 goes on by single bytes")
  func brokenText() throws {
    let expression = try RegularExpression("")
    let rewrite = try RewriteTemplate("-", for: expression)
    #expect(
      expression.replacingAll(in: [0xE4, 0xB8, 0xF0, 0x80, 0x80, 0x80], with: rewrite)
        == [0x2D, 0xE4, 0x2D, 0xB8, 0x2D, 0xF0, 0x2D, 0x80, 0x2D, 0x80, 0x2D, 0x80, 0x2D]
    )
  }

  @Test("matches do not overlap")
  func matches() throws {
    let text = Array("aaa bb aaaa".utf8)
    let expression = try RegularExpression("a(a)|b*")
    let matches = expression.matches(in: text.span).map { Optional($0).summary }
    #expect(matches == ["0-2 1-2", "3-3 _", "4-6 _", "7-9 8-9", "9-11 10-11"])
  }

  @Test(
    "a mistake in a template is named with its place",
    arguments: [
      (#"a\"#, RewriteTemplateError.trailingBackslash(offset: 1), "'\\' is not allowed at the end of a rewrite"),
      (#"é\n"#, .invalidEscape(offset: 2), "a '\\' in a rewrite has to be followed by a digit or by '\\'"),
      (
        #"\2"#, .missingGroup(2, offset: 0, groupCount: 1),
        "the rewrite refers to group 2, but the expression has 1 group"
      ),
    ]
  )
  func templates(text: String, expected: RewriteTemplateError, message: String) throws {
    let expression = try RegularExpression("(a)")
    let error = #expect(throws: RewriteTemplateError.self) { try RewriteTemplate(text, for: expression) }
    #expect(error == expected)
    #expect(error?.description == message)
  }
}
