import Output
import TestSupport
import Testing

@Suite struct JSONPathSyntaxTests {
  @Test(
    "a mistake is named together with its place",
    arguments: [
      ("{.kind", "{ is never closed at column 1"),
      ("text {.kind", "{ is never closed at column 6"),
      ("{hello}", "unknown word \"hello\" (a name begins with a dot) at column 2"),
      ("{ranges .a}", "unknown word \"ranges\" (a name begins with a dot) at column 2"),
      ("{.a.}", "a name is missing at column 5"),
      ("{.a....b}", "\"..\" cannot follow \"..\" at column 6"),
      ("{.a[}", "unexpected \"}\" at column 5"),
      ("{.a[", "an index or a quoted name is missing at column 5"),
      ("{.a[]}", "an index or a quoted name is missing at column 5"),
      ("{.a[0,]}", "an index or a quoted name is missing at column 7"),
      ("{.a[0}", "unexpected \"}\" at column 6"),
      ("{.a[0", "[ is never closed at column 4"),
      ("{.a[b]}", "unexpected \"b\" at column 5"),
      ("{.a['b]}", "' is never closed at column 5"),
      ("{.a[1:2:0]}", "the step of a slice must be at least 1 at column 9"),
      ("{.a[99999999999999999999]}", "invalid number \"99999999999999999999\" at column 5"),
      ("{.a[--1]}", "invalid number \"-\" at column 5"),
      ("{1.2.3}", "invalid number \"1.2.3\" at column 2"),
      ("{.a[?(@.b=~'x')]}", "unknown operator \"=~\" (known: == != < <= > >=) at column 10"),
      ("{.a[?(@.b<>1)]}", "unknown operator \"<>\" (known: == != < <= > >=) at column 10"),
      ("{.a[?(@.b==1 && @.c==2)]}", "unexpected \"&\" at column 14"),
      ("{.a[?@.b]}", "\"(\" is missing at column 6"),
      ("{.a[?()]}", "a condition is missing at column 7"),
      ("{.a[?(==1)]}", "a condition is missing at column 7"),
      ("{.a[?(@.b==)]}", "a value to compare with is missing at column 12"),
      ("{.a[?(@.b==x)]}", "unknown word \"x\" (a name begins with a dot) at column 12"),
      ("{.a[?(@.b]}", "unexpected \"]\" at column 10"),
      ("{.a[?(@.b", "( is never closed at column 6"),
      ("{\"a}", "\" is never closed at column 2"),
      ("{\"\\q\"}", "unknown escape in quotes at column 3"),
      ("{\"\\xg0\"}", "unknown escape in quotes at column 3"),
      ("{\"\\ud800\"}", "unknown escape in quotes at column 3"),
      ("{range .a[*]}{.b}", "range without {end} at column 1"),
      ("{range .a[*]}{end}{end}", "end without {range} at column 19"),
      ("{end .a}", "unexpected \".\" at column 6"),
      ("{.a;}x{\u{1B}}", "unexpected \"\\x1b\" at column 8"),
      (".a{.b}", ""),
      ("{.a{}", "unexpected \"{\" at column 4"),
    ]
  )
  func mistakes(template: String, expected: String) {
    var found = ""
    do throws(JSONPathSyntaxError) { _ = try JSONPathTemplate(template) } catch { found = error.description }
    #expect(found == expected)
  }

  @Test("ranges and filters nest only so deep")
  func depth() throws {
    let ranges = String(repeating: "{range .a}", count: 33)
    #expect(throws: JSONPathSyntaxError(problem: .tooDeep, column: 321)) { try JSONPathTemplate(ranges) }
    let filters = "{" + String(repeating: "[?(", count: 33)
    #expect(throws: JSONPathSyntaxError(problem: .tooDeep, column: 101)) { try JSONPathTemplate(filters) }
    _ = try JSONPathTemplate(String(repeating: "{range .a}", count: 32) + String(repeating: "{end}", count: 32))
  }

  @Test(
    "a relaxed path needs neither braces nor a first dot",
    arguments: [
      "metadata.name", ".metadata.name", "{.metadata.name}", "{metadata.name}", "$.metadata.name",
      " { .metadata.name } ",
      "['metadata'].name", "metadata['name']",
    ]
  )
  func relaxed(text: String) throws {
    let value: JSONValue = ["metadata": ["name": "x"]]
    #expect(try JSONPath(relaxed: text).results(in: value) == ["x"])
  }

  @Test(
    "a relaxed path is one path and nothing else",
    arguments: [
      ("", "a path is missing at column 1"), ("{}", "a path is missing at column 2"),
      ("{.a} {.b}", "unexpected \"{\" at column 6"), (".a}", "unexpected \"}\" at column 3"),
      ("{.a", "{ is never closed at column 1"), ("a b", "unknown word \"b\" (a name begins with a dot) at column 3"),
    ]
  )
  func notRelaxed(text: String, expected: String) {
    var found = ""
    do throws(JSONPathSyntaxError) { _ = try JSONPath(relaxed: text) } catch { found = error.description }
    #expect(found == expected)
  }

  @Test("no text makes the reader or the walk trap", arguments: UInt64(1)...4)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]()?.@$*'\"\\,:-+0123456789=!<>ab rangeend")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }
      )
      let rendered = try? JSONPathTemplate("{" + text).render(SampleMesh.value)
      let sorted = try? JSONPath(relaxed: text).results(in: SampleMesh.value)
      #expect(rendered?.utf8.count ?? 0 >= 0 && sorted?.count ?? 0 <= 1 << 20, "seed \(seed): \(text)")
    }
  }
}
