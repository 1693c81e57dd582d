import Diagnostics
import GoTemplate
import Testing

@Suite("Mistakes")
struct ErrorTests {
  @Test(
    "a mistake in the text is found where it stands",
    arguments: [
      ("a\n {{", "2:2: this action is not closed by '}}'"), ("{{1", "1:1: this action is not closed by '}}'"),
      ("{{/* a", "1:1: this comment is not closed by '*/'"),
      ("{{/* a */ 1}}", "1:8: a comment ends with '*/}}' or '*/ -}}'"),
      ("{{(1}}", "1:5: the action ends before its '(' is closed"), ("{{1)}}", "1:4: there is no '(' for this ')'"),
      ("{{\"a}}", "1:3: this string is not closed by '\"' on its line"),
      ("{{`a}}", "1:3: this raw string is not closed by '`'"),
      ("{{'a}}", "1:3: this character is not closed by an apostrophe on its line"),
      ("{{$x : 1}}", "1:6: a ':' begins ':=' and nothing else"),
      ("{{$x+1}}", "1:5: the character U+002B cannot stand here in an action"),
      ("{{1a}}", "1:3: '1a' is not a number"), ("{{1+2i}}", "1:3: '1' is not a number"),
      ("{{3i}}", "1:3: '3i' is a complex number, which templates here do not compute with"),
      ("{{0x}}", "1:3: '0x' is not a number"), ("{{08}}", "1:3: '08' is not a number"),
      ("{{9223372036854775808}}", "1:3: '9223372036854775808' does not fit 64 bits"),
      ("{{\"\\q\"}}", "1:3: the string \"\\q\" has an escape that Go does not know"),
      ("{{''}}", "1:3: '' is not one character"), ("{{end}}", "1:3: unexpected 'end' in the template"),
      ("{{if 1}}", "1:9: the template ends before its actions do: an '{{end}}' or '}}' is missing"),
      ("{{if}}{{end}}", "1:5: missing value for if"), ("{{}}", "1:3: missing value for command"),
      ("{{1 | 2}}", "1:7: stage 2 of the pipeline is a constant, which takes no argument"),
      ("{{1.x}}", "1:3: '1.x' is not a number"), ("{{\"a\".x}}", "1:3: '\"a\"' has no fields"),
      ("{{range $a, $b, $c := .}}{{end}}", "1:15: too many variables in range"),
      ("{{$x}}", "1:3: the variable $x is not defined here"),
      ("{{$x = 1}}", "1:3: the variable $x is not defined here"),
      ("{{define \"a\"}}{{$y}}{{end}}", "1:17: the variable $y is not defined here"),
      ("{{uper 1}}", "1:3: the function 'uper' is not defined; did you mean upper?"),
      ("{{now}}", "1:3: the function now is refused: its result differs from run to run"),
      ("{{env \"HOME\"}}", "1:3: the function env is refused: it reads what lies outside the template's data"),
      ("{{call 1}}", "1:3: the function call is refused: templates and functions are no values here"),
      ("{{genCA 1}}", "1:3: the function genCA is refused: it makes or handles secrets"),
      ("{{define \"a\"}}b{{end}}{{define \"a\"}}c{{end}}", "1:25: the template 'a' is defined twice"),
      ("{{if 1}}{{define \"a\"}}{{end}}{{end}}", "1:11: 'define' stands outside all other actions"),
      ("{{break}}", "1:3: 'break' stands outside of every 'range'"),
      ("{{with 1}}{{else if 2}}{{end}}", "1:18: unexpected 'if' in else of with"),
      ("{{if 1}}{{else}}{{else}}{{end}}", "1:19: unexpected 'else' in else"),
      ("{{1 | }}", "1:7: missing value for command"),
      ("{{.a,}}", "1:5: unexpected ',' in operand"), ("{{template 1}}", "1:12: unexpected '1' in template"),
    ]
  )
  func syntax(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "a failure of the rendering names the operand",
    arguments: [
      ("a\n  {{template \"x\"}}", "2:5: the template 'x' is not defined"), ("{{nil}}", "1:3: nil is not a command"),
      ("{{.none.x}}", "1:3: cannot take the field x of nil"), ("{{.s.x}}", "1:3: cannot take the field x of a string"),
      ("{{.s 1}}", "1:3: '.s' is no function and takes no arguments"),
      ("{{range .s}}{{end}}", "1:9: cannot range over a string"),
      ("{{range $i, $x := 3}}{{end}}", "1:9: a range over a number sets one variable only"),
      ("{{len}}", "1:3: len takes 1 argument, not 0"), ("{{ternary 1}}", "1:3: ternary takes 3 arguments, not 1"),
      ("{{upper .l}}", "1:3: wrong type of argument: expected string, found []interface {}"),
      ("{{upper nil}}", "1:3: wrong type of argument: expected string, found <nil>"),
      ("{{eq 1 \"a\"}}", "1:3: cannot compare a int with a string"),
      ("{{eq 1 1.0}}", "1:3: cannot compare a int with a float64"),
      ("{{lt true false}}", "1:3: values of type bool have no order"),
      ("{{lt 1 nil}}", "1:3: values of type <nil> have no order"),
      ("{{eq .l .l}}", "1:3: cannot compare a []interface {} with a []interface {}"),
      ("{{eq 1}}", "1:3: there is nothing to compare with"), ("{{index nil 1}}", "1:3: cannot index nil"),
      ("{{index .l 5}}", "1:3: the index 5 is out of range"), ("{{index .l -1}}", "1:3: the index -1 is out of range"),
      ("{{index 3 1}}", "1:3: cannot index a int"), ("{{len 3}}", "1:3: a int has no length"),
      ("{{div 1 0}}", "1:3: division by zero"), ("{{mod 1 0}}", "1:3: division by zero"),
      ("{{fail \"no\"}}", "1:3: no"), ("{{required \"need it\" .x}}", "1:3: need it"),
      ("{{b64dec \"*\"}}", "1:3: the text is not base64"),
      ("{{regexFind \"[\" \"a\"}}", "1:3: not a regular expression: missing closing ]: `[`"),
      ("{{semverCompare \"what\" \"1.2.3\"}}", "1:3: 'what' is not a semantic version or constraint"),
    ]
  )
  func evaluation(template: String, expected: String) {
    #expect(Rendering.text(template, "{none: null, s: text, l: [1]}") == expected)
  }

  @Test("mistakes of the text and of the rendering have codes of their own")
  func codes() throws {
    #expect(throws: TemplateError.self) { try Template(SourceFile(name: "t", text: "{{")) }
    #expect(TemplateError(.unclosedAction, at: SourceRange(at: 0)).diagnostic.code == .invalidTemplate)
    #expect(TemplateError(.divisionByZero, at: SourceRange(at: 0)).diagnostic.code == .failedTemplate)
  }
}
