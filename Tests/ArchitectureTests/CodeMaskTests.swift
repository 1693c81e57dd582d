import Testing

@Suite("The mask over comments and literals")
struct CodeMaskTests {
  @Test(
    "keeps code and blanks the rest, in place",
    arguments: [
      ("a // b", "a     "),
      ("a /* b /* c */ d */ e", "a                   e"),
      (#"a("b") + c"#, "a(   ) + c"),
      (##"a(#"b"c"#) + d"##, "a(       ) + d"),
      (#"x = "a\(b("c"))d" + e"#, "x =     b(   ))   + e"),
      (#"x = "a\"b" + e"#, "x =        + e"),
      ("\"\"\"\n b \"c\" \n\"\"\" + d", "   \n       \n    + d"),
      ("\"open\nnext", "     \nnext"),
    ]
  )
  func mask(text: String, expected: String) {
    #expect(CodeMask.lines(of: text).joined(separator: "\n") == expected)
  }
}
