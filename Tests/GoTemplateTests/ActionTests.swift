import Testing

@Suite("Actions")
struct ActionTests {
  @Test(
    "text and values are written in order",
    arguments: [
      ("", ""), ("plain", "plain"), ("{{.}}", "map[]"), ("a{{/* comment\n}} */}}b", "ab"), ("{{1}}{{2}}", "12"),
      ("{{true}} {{false}}", "true false"), ("{{\"a\\n\\u00e9\\x41\\101\"}}", "a\néAA"), ("{{`raw \\n`}}", "raw \\n"),
      ("{{'a'}} {{'\\n'}} {{'\\''}}", "97 10 39"), ("{{0x1F}} {{0b11}} {{0o17}} {{017}} {{1_000}}", "31 3 15 15 1000"),
      ("{{-3}} {{+4}} {{1.5}} {{1e3}} {{.5}} {{0x1p4}}", "-3 4 1.5 1000 0.5 16"),
      ("{{1000000.0}} {{123456.0}} {{0.00001}}", "1e+06 123456 1e-05"), ("{ {{\"{{\"}} }", "{ {{ }"),
      ("é{{\n1\n}}é", "é1é"),
    ]
  )
  func values(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "a dash beside a delimiter trims the text there",
    arguments: [
      ("a \n\t{{- 1}} b", "a1 b"), ("a {{1 -}}\n\r b", "a 1b"), ("a {{- 1 -}} b", "a1b"), ("a {{-1}} b", "a -1 b"),
      ("a {{- /* c */ -}} b", "ab"), ("a {{/* c */ -}} b", "a b"), ("{{23 -}} < {{- 45}}", "23<45"),
      ("{{- if true -}} a {{- end -}} b", "ab"), ("{{1 | print -}} x", "1x"),
    ]
  )
  func trimming(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "if chooses by truth",
    arguments: [
      ("{{if .a}}yes{{end}}", "{a: 1}", "yes"), ("{{if .a}}yes{{else}}no{{end}}", "{a: 0}", "no"),
      ("{{if .a}}1{{else if .b}}2{{else}}3{{end}}", "{b: [x]}", "2"),
      ("{{if .a}}1{{else if .b}}2{{else}}3{{end}}", "{a: \"\", b: []}", "3"),
      ("{{if .m}}1{{else}}2{{end}}", "{m: {}}", "2"), ("{{if .m}}1{{else}}2{{end}}", "{m: 0.0}", "2"),
      ("{{if $x := .a}}{{$x}}{{end}}", "{a: 7}", "7"), ("{{if not .a}}no{{end}}", "{}", "no"),
    ]
  )
  func conditions(template: String, data: String, expected: String) {
    #expect(Rendering.text(template, data) == expected)
  }

  @Test(
    "with moves the dot",
    arguments: [
      ("{{with .a}}{{.b}}{{end}}", "{a: {b: 1}}", "1"), ("{{with .a}}{{.}}{{else}}none{{end}}", "{}", "none"),
      ("{{with .a}}{{.}}{{else with .b}}<{{.}}>{{else}}none{{end}}", "{b: 2}", "<2>"),
      ("{{with $x := .a}}{{$x}}{{.}}{{$.b}}{{end}}", "{a: 1, b: 2}", "112"),
    ]
  )
  func with(template: String, data: String, expected: String) {
    #expect(Rendering.text(template, data) == expected)
  }

  @Test(
    "range goes through lists, numbers and maps by key",
    arguments: [
      ("{{range .l}}<{{.}}>{{end}}", "{l: [1, 2]}", "<1><2>"), ("{{range .l}}x{{else}}none{{end}}", "{l: []}", "none"),
      ("{{range .none}}x{{else}}none{{end}}", "{}", "none"),
      ("{{range $i, $e := .l}}{{$i}}={{$e}} {{end}}", "{l: [a, b]}", "0=a 1=b "),
      ("{{range $e := .l}}{{$e}}{{end}}", "{l: [a, b]}", "ab"),
      ("{{range $k, $v := .m}}{{$k}}:{{$v}} {{end}}", "{m: {b: 2, a: 1, B: 3}}", "B:3 a:1 b:2 "),
      ("{{range 3}}{{.}}{{end}}{{range $i := 2}}{{$i}}{{end}}", "{}", "01201"),
      ("{{range 0}}x{{else}}none{{end}}", "{}", "none"),
      (
        "{{range .l}}{{if eq . 2}}{{continue}}{{end}}{{if eq . 4}}{{break}}{{end}}{{.}}{{end}}", "{l: [1, 2, 3, 4, 5]}",
        "13"
      ),
      ("{{range .l}}{{range .}}{{if eq . 2}}{{break}}{{end}}{{.}}{{end}};{{end}}", "{l: [[1, 2, 3], [4]]}", "1;4;"),
      ("{{$x := 0}}{{range .l}}{{$x = .}}{{end}}{{$x}}", "{l: [1, 2]}", "2"),
      ("{{$i := 9}}{{range $i, $e := .l}}{{end}}{{$i}}", "{l: [1, 2]}", "9"),
    ]
  )
  func ranges(template: String, data: String, expected: String) {
    #expect(Rendering.text(template, data) == expected)
  }

  @Test(
    "variables live to the end of their action, and $ is the data",
    arguments: [
      ("{{$x := 1}}{{if true}}{{$x := 2}}{{$x}}{{end}}{{$x}}", "21"),
      ("{{$x := 1}}{{if true}}{{$x = 2}}{{end}}{{$x}}", "2"), ("{{with 1}}{{$}}{{end}}", "map[]"),
      ("{{$x := 1 | print}}{{$x}}", "1"), ("{{$x := dict \"a\" (dict \"b\" 3)}}{{$x.a.b}}", "3"),
    ]
  )
  func variables(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "templates are defined, invoked and overridden",
    arguments: [
      ("{{define \"a\"}}<{{.}}>{{end}}{{template \"a\" 1}}{{template \"a\"}}", "<1><<no value>>"),
      ("{{template \"a\" .}}{{define \"a\"}}{{$}}{{end}}", "map[]"), ("{{block \"a\" 2}}[{{.}}]{{end}}", "[2]"),
      ("{{define `t`}}{{if gt . 0}}{{.}}{{template `t` sub . 1}}{{end}}{{end}}{{template `t` 3}}", "321"),
      ("{{define \"a\"}} {{end}}{{define \"a\"}}b{{end}}{{template \"a\"}}", "b"),
      ("{{define \"a\"}}b{{end}}{{define \"a\"}} {{end}}{{template \"a\"}}", "b"),
    ]
  )
  func definitions(template: String, expected: String) {
    #expect(Rendering.text(template) == expected)
  }

  @Test(
    "fields follow maps, and what is not there has no value",
    arguments: [
      ("{{.a.b.c}}", "{a: {b: {c: 1}}}", "1"), ("{{.x}}", "{}", "<no value>"), ("{{.x.y.z}}", "{}", "<no value>"),
      ("{{.x}}", "{x: null}", "<no value>"), ("{{(index .l 0).a}}", "{l: [{a: 1}]}", "1"),
      ("{{(.x).y}}", "{x: null}", "<no value>"), ("{{.l}}", "{l: [1, null, a, {k: v}]}", "[1 <nil> a map[k:v]]"),
      ("{{printf \"%v\" .x}}", "{}", "<nil>"), ("{{.a | printf \"%s-%d\" \"x\"}}", "{a: 3}", "x-3"),
      ("{{$.a}}{{$x := .}}{{$x.a}}", "{a: 1}", "11"),
    ]
  )
  func fields(template: String, data: String, expected: String) {
    #expect(Rendering.text(template, data) == expected)
  }
}
