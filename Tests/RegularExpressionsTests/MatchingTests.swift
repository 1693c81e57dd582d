import Testing

@testable import RegularExpressions

@Suite("Matching")
struct MatchingTests {
  @Test("every construct matches what it matches in RE2", arguments: MatchCases.all)
  func constructs(_ example: MatchCase) throws {
    let expression = try RegularExpression(example.pattern)
    #expect(expression.firstMatch(in: example.text).summary == example.first)
    #expect(expression.wholeMatch(example.text).summary == example.whole)
    #expect(expression.isMatch(example.text) == (example.first != "none"))
    #expect(expression.matchesWhole(example.text) == (example.whole != "none"))
  }

  @Test("the automata find the ends and starts that the simulation finds", arguments: MatchCases.all)
  func automata(_ example: MatchCase) throws {
    let expression = try RegularExpression(example.pattern)
    let tooLarge = RegularExpressionError(kind: .tooLarge, range: 0..<0, fragment: "")
    let mirrored = try ProgramCompiler.compile(
      expression.syntax,
      groupCount: 0,
      direction: .backward,
      tooLarge: tooLarge
    )
    let program = expression.program
    let text = Array(example.text.utf8)
    var forward = LazyAutomaton(
      program,
      start: program.searchStart,
      preference: .leftmostFirst,
      matchStart: expression.matchStart
    )
    var backward = LazyAutomaton(mirrored, start: mirrored.start, preference: .longest, matchStart: nil)

    let end = forward.forward(text.span, from: 0, stopsEarly: false)
    guard let match = expression.firstMatch(in: text) else {
      #expect(end == .noMatch)
      return
    }
    #expect(end == .match(match.range.upperBound))
    let start = backward.backward(text.span, from: match.range.upperBound, to: 0)
    #expect(start == .match(match.range.lowerBound))
  }

  @Test("a search from inside a text still sees what lies before")
  func fromInside() throws {
    let text = Array("ab\nab ab".utf8)
    #expect(try RegularExpression(#"\bab"#).firstMatch(in: text, from: 1).summary == "3-5")
    #expect(try RegularExpression("^ab").firstMatch(in: text, from: 1).summary == "none")
    #expect(try RegularExpression("(?m)^ab").firstMatch(in: text, from: 3).summary == "3-5")
    #expect(try RegularExpression(#"\Bb"#).firstMatch(in: text, from: 4).summary == "4-5")
    #expect(try RegularExpression("").firstMatch(in: text, from: 8).summary == "8-8")
    #expect(try RegularExpression("").firstMatch(in: text, from: 9).summary == "none")
    #expect(try RegularExpression("").firstMatch(in: text, from: -1).summary == "none")
  }

  @Test("options stand for flags in front of the pattern")
  func options() throws {
    #expect(try RegularExpression("a.c", options: [.ignoresCase, .dotMatchesNewline]).matchesWhole("A\nC"))
    #expect(try RegularExpression("^b$", options: .multiline).isMatch("a\nb\nc"))
    #expect(try RegularExpression("a.(b", options: .literal).firstMatch(in: "xa.(b").summary == "1-5")
    #expect(try RegularExpression("a+", options: [.literal, .ignoresCase]).matchesWhole("A+"))
  }

  @Test("groups are found by their names")
  func groupNames() throws {
    let expression = try RegularExpression("(?P<service>[a-z]+)(-)(?<version>v[0-9])")
    #expect(expression.groupNames == ["service", nil, "version"])
    #expect(expression.groupNumber(named: "version") == 3)
    #expect(expression.groupNumber(named: "port") == nil)
    let match = try #require(expression.wholeMatch("reviews-v3"))
    #expect(match[3] == 8..<10)
    #expect(match[4] == nil)
    #expect(match[-1] == nil)
  }

  @Test(
    "bytes that are not UTF-8 match nothing but \\C and what is spelt in bytes",
    arguments: [
      (".", false), (#"\C"#, true), ("[^a]", false), (#"\PL"#, false), (#"(?s)a?\Cb?"#, true),
    ]
  )
  func invalidText(pattern: String, matches: Bool) throws {
    #expect(try RegularExpression(pattern).matchesWhole([0xFF]) == matches)
  }

  @Test("a matcher gives the same answers text after text")
  func matcher() throws {
    var matcher = RegularExpressionMatcher(try RegularExpression("(?:^|;)user=([^;]*)"))
    let texts = ["user=jason", "a=b;user=mary;c=d", "superuser=x", ""].map { Array($0.utf8) }
    for _ in 0..<3 {
      var answers: [String] = []
      for text in texts {
        let (found, whole) = (matcher.isMatch(text.span), matcher.matchesWhole(text.span))
        answers.append("\(found) \(whole) \(matcher.firstMatch(in: text.span).summary)")
      }
      #expect(answers == ["true true 0-10 5-10", "true false 3-13 9-13", "false false none", "false false none"])
    }
  }

  @Test("expressions are equal when their patterns and options are")
  func equality() throws {
    #expect(try RegularExpression("a") == RegularExpression("a"))
    #expect(try RegularExpression("a") != RegularExpression("a", options: .ignoresCase))
    #expect(Set([try RegularExpression("a"), try RegularExpression("a")]).count == 1)
  }
}
