import GoTemplate
import Testing

@Suite("Go's functions")
struct FunctionTests {
  @Test(
    "comparisons keep to Go's types",
    arguments: [
      ("{{eq 1 1}} {{eq 1 2}} {{eq 1 2 3 1}}", "true false true"),
      ("{{eq \"a\" \"a\"}} {{ne \"a\" \"b\"}}", "true true"),
      ("{{eq .x \"a\"}} {{eq nil nil}} {{ne .x nil}} {{eq 1.5 1.5}}", "false true false true"),
      ("{{lt 1 2}} {{le 2 2}} {{gt 3 2}} {{ge 2 3}}", "true true true false"),
      ("{{lt \"a\" \"b\"}} {{gt \"é\" \"z\"}} {{lt 1.5 2.5}}", "true true true"), ("{{eq true true}}", "true"),
    ]
  )
  func comparison(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "and, or and not give arguments, and stop early",
    arguments: [
      ("{{and 1 2}} {{and 0 2}} {{or 0 \"\"}} {{or 0 3 4}}", "2 0  3"), ("{{and false (fail \"x\")}}", "false"),
      ("{{or true (fail \"x\")}}", "true"), ("{{not 0}} {{not 1}}", "true false"), ("{{1 | and 2}}", "1"),
    ]
  )
  func logic(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "index, slice and len",
    arguments: [
      ("{{index .l 1}} {{index .m \"k\"}} {{index .m \"none\"}} {{index .nested 0 1}}", "2 v <no value> 8"),
      ("{{index \"abc\" 1}} {{len \"aé\"}} {{len .l}} {{len .m}}", "98 3 3 1"),
      ("{{slice .l 1}} {{slice .l 1 2}}", "[2 3] [2]"),
      ("{{slice \"abcd\" 1 3}} {{slice \"abcd\" 2}} {{slice \"ab\"}} {{slice .l 0 1 2}}", "bc cd ab [1]"),
    ]
  )
  func indexing(template: String, expected: String) {
    #expect(Rendering.text(template, "{l: [1, 2, 3], m: {k: v}, nested: [[7, 8]]}", functions: .standard) == expected)
  }

  @Test(
    "printing follows fmt",
    arguments: [
      ("{{print 1 2 \"a\" \"b\" 3}}", "1 2ab3"), ("{{println 1 \"a\"}}", "1 a\n"),
      ("{{printf \"%d|%5d|%-5d|%05d|%+d\" 1 2 3 4 5}}", "1|    2|3    |00004|+5"),
      ("{{printf \"%x %X %o %b %c %U %q\" 255 255 8 5 233 233 97}}", "ff FF 10 101 é U+00E9 'a'"),
      ("{{printf \"%s|%5s|%-5s|%.2s|%q\" \"a\" \"b\" \"c\" \"def\" \"g\\n\"}}", "a|    b|c    |de|\"g\\n\""),
      ("{{printf \"%f %.2f %e %g %6.1f|\" 1.5 1.005 12345.678 0.1 2.25}}", "1.500000 1.00 1.234568e+04 0.1    2.2|"),
      ("{{printf \"%t %v %T %%\" true nil 1}}", "true <nil> int %"), ("{{printf \"%d\" \"a\"}}", "%!d(string=a)"),
      ("{{printf \"%d\"}}", "%!d(MISSING)"), ("{{printf \"x\" 1 \"a\"}}", "x%!(EXTRA int=1, string=a)"),
      ("{{printf \"%[2]d %[1]d\" 1 2}}", "2 1"), ("{{printf \"%*d\" 4 7}}", "   7"), ("{{printf \"%\"}}", "%!(NOVERB)"),
      ("{{printf \"%s\" (list 1 \"a\")}}", "[%!s(int=1) a]"),
      ("{{printf \"%v %+v\" (list 1 2) (dict \"a\" 1)}}", "[1 2] map[a:1]"),
      ("{{printf \"%x\" \"hi\"}} {{printf \"%#x\" 255}} {{printf \"%08.3f\" 3.14159}}", "6869 0xff 0003.142"),
    ]
  )
  func printing(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "escaping for HTML, JavaScript and URLs",
    arguments: [
      ("{{html \"<a href='x'>&\\\"\"}}", "&lt;a href=&#39;x&#39;&gt;&amp;&#34;"),
      ("{{js \"it's \\\"<a>\\\" =&\\n\"}}", "it\\'s \\\"\\u003Ca\\u003E\\\" \\u003D\\u0026\\u000A"),
      ("{{urlquery \"a b&c/é\"}}", "a+b%26c%2F%C3%A9"), ("{{html 1 2}}", "1 2"),
    ]
  )
  func escaping(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }
}
