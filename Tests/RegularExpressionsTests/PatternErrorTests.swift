import RegularExpressions
import Testing

@Suite("Mistakes in patterns")
struct PatternErrorTests {
  typealias Kind = RegularExpressionError.Kind

  @Test(
    "a mistake is named and its place is exact",
    arguments: [
      ("a[z-b]", Kind.invalidCharacterRange, 2, "z-b"),
      ("[[:foo:]]", .invalidCharacterRange, 1, "[:foo:]"),
      (#"é\p{Foo}"#, .invalidCharacterRange, 2, #"\p{Foo}"#),
      (#"\p{greek}"#, .invalidCharacterRange, 0, #"\p{greek}"#),
      (#"\p{Cn}"#, .invalidCharacterRange, 0, #"\p{Cn}"#),
      (#"\p{Greek"#, .invalidCharacterRange, 0, #"\p{Greek"#),
      (#"\pX"#, .invalidCharacterRange, 0, #"\pX"#),
      (#"\p"#, .invalidCharacterRange, 0, #"\p"#),
      (#"a\qb"#, .invalidEscape, 1, #"\q"#),
      (#"(a)\1"#, .invalidEscape, 3, #"\1"#),
      (#"\8"#, .invalidEscape, 0, #"\8"#),
      (#"\Z"#, .invalidEscape, 0, #"\Z"#),
      (#"\E"#, .invalidEscape, 0, #"\E"#),
      (#"\é"#, .invalidEscape, 0, #"\é"#),
      (#"[\b]"#, .invalidEscape, 1, #"\b"#),
      (#"[a-\d]"#, .invalidEscape, 3, #"\d"#),
      (#"\xg1"#, .invalidEscape, 0, #"\xg1"#),
      (#"\x1"#, .invalidEscape, 0, #"\x1"#),
      (#"\x{}"#, .invalidEscape, 0, #"\x{}"#),
      (#"\x{110000}"#, .invalidEscape, 0, #"\x{110000"#),
      ("(?P<n", .invalidNamedCapture, 0, "(?P<n"),
      ("(?P<>a)", .invalidNamedCapture, 0, "(?P<>"),
      ("a(?<a-b>a)", .invalidNamedCapture, 1, "(?<a-b>"),
      ("(?=a)", .invalidPerlOperator, 0, "(?="),
      ("x(?!a)", .invalidPerlOperator, 1, "(?!"),
      ("(?<=a)b", .invalidPerlOperator, 0, "(?<"),
      ("(?<!a)b", .invalidPerlOperator, 0, "(?<"),
      ("(?>a)", .invalidPerlOperator, 0, "(?>"),
      ("(?#a)", .invalidPerlOperator, 0, "(?#"),
      ("(?P=n)", .invalidPerlOperator, 0, "(?P"),
      ("(?i-)a", .invalidPerlOperator, 0, "(?i-)"),
      ("(?i", .invalidPerlOperator, 0, "(?i"),
      ("(?", .invalidPerlOperator, 0, "(?"),
      ("(?é)", .invalidPerlOperator, 0, "(?é"),
      ("ab**", .invalidNestedRepetition, 2, "**"),
      ("a*+", .invalidNestedRepetition, 1, "*+"),
      ("a+??", .invalidNestedRepetition, 1, "+??"),
      ("a{2}{3}", .invalidNestedRepetition, 1, "{2}{3}"),
      ("a{1001}", .invalidRepeatCount, 1, "{1001}"),
      ("a{2,1}", .invalidRepeatCount, 1, "{2,1}"),
      ("a{99999999999999999999}", .invalidRepeatCount, 1, "{99999999999999999999}"),
      ("(a{100}){100}", .invalidRepeatCount, 8, "{100}"),
      ("((a{10}){10}|b){11,}", .invalidRepeatCount, 15, "{11,}"),
      ("a[bc", .missingBracket, 1, "[bc"),
      ("[]", .missingBracket, 0, "[]"),
      ("[^]", .missingBracket, 0, "[^]"),
      ("[a-", .missingBracket, 0, "[a-"),
      ("a(b|(c)", .missingParenthesis, 1, "(b|(c)"),
      ("*a", .missingRepetitionArgument, 0, "*"),
      ("a|{2}", .missingRepetitionArgument, 2, "{2}"),
      ("(+)", .missingRepetitionArgument, 1, "+"),
      ("(?i)?", .missingRepetitionArgument, 4, "?"),
      (#"ab\"#, .trailingBackslash, 2, #"\"#),
      (#"[\"#, .trailingBackslash, 1, #"\"#),
      ("a)b", .unexpectedParenthesis, 1, ")"),
    ]
  )
  func mistakes(pattern: String, kind: Kind, offset: Int, fragment: String) {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    #expect(error?.kind == kind)
    #expect(error?.range.lowerBound == offset)
    #expect(error?.fragment == fragment)
    #expect(error?.range.count == fragment.utf8.count)
    #expect(error?.description == "\(kind.rawValue): `\(fragment)`")
  }

  @Test(
    "a pattern that would need too much is refused and does not exhaust anything",
    arguments: [
      (String(repeating: "(", count: 2000) + String(repeating: ")", count: 2000), Kind.nestsTooDeeply),
      (String(repeating: "(?:a", count: 2000) + String(repeating: ")*", count: 2000), .nestsTooDeeply),
      (String(repeating: "(", count: 100_000), .missingParenthesis),
      (String(repeating: "a{1000}", count: 200), .tooLarge),
      (#"\pL{1000}"#, .tooLarge),
      (String(repeating: "(a)", count: 20_000), .tooLarge),
      (String(repeating: "a", count: 200_000), .tooLarge),
    ]
  )
  func limits(pattern: String, kind: Kind) {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    #expect(error?.kind == kind)
  }

  @Test(
    "what is close to the limits is accepted",
    arguments: [
      String(repeating: "(", count: 900) + "a" + String(repeating: ")", count: 900),
      "(?:(?:a{10}){10}){10}", "(?:a{1000})?", "a{1000}", "(?:a{500}){0}",
      String(repeating: "ab|", count: 10_000),
    ]
  )
  func belowLimits(pattern: String) throws {
    #expect(try RegularExpression(pattern).programSize > 0)
  }

  @Test(
    "the size of a program is RE2's, or close to it",
    arguments: [
      ("a", 5), ("abc", 7), (".*user=jason.*", 32), ("[a-z0-9-]+", 8), ("[^/]+", 13), (#"\d{3}-\d{4}"#, 12),
    ]
  )
  func programSize(pattern: String, size: Int) throws {
    #expect(try RegularExpression(pattern).programSize == size)
  }
}
