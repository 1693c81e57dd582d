import GoTemplate
import Testing

@Suite("Work is bounded")
struct BudgetTests {
  private static let limits = RenderLimits(steps: 20_000, outputBytes: 100_000)

  @Test(
    "what would take too long is stopped",
    arguments: [
      "{{range until 100000}}{{end}}", "{{range 1000000000}}{{end}}", "{{untilStep 0 9223372036854775807 1}}",
      "{{$x := list 1}}{{range until 100}}{{$x = concat $x $x}}{{end}}",
      "{{$x := list 1 1}}{{range until 90}}{{$x = list $x $x}}{{end}}{{toJson $x}}",
      "{{$x := list}}{{range until 5000}}{{$x = append $x .}}{{end}}{{uniq $x}}",
      "{{define `t`}}{{range until 50}}{{template `t`}}{{end}}{{end}}{{template `t`}}",
      "{{seq 1 100000000}}",
      "{{regexMatch \"((a{50}){20})\" \"aa\"}}{{range until 200}}{{regexMatch \"((a{50}){20})\" \"b\"}}{{end}}",
    ]
  )
  func steps(template: String) {
    let text = Rendering.text(template, limits: Self.limits)
    let stopped = "rendering took more than 20000 steps and was stopped"
    let deep = "this nests more than 100 levels deep"
    #expect(text.hasSuffix(stopped) || text.hasSuffix(deep), "\(template)")
  }

  @Test(
    "what would grow too large is stopped",
    arguments: [
      "{{repeat 1000000 \"abc\"}}", "{{$x := \"ab\"}}{{range until 60}}{{$x = print $x $x}}{{end}}",
      "{{printf \"%999999d\" 1}}", "{{indent 90000 \"a\\nb\"}}",
      "{{replace \"\" (repeat 1000 \"x\") (repeat 1000 \"y\")}}",
      "{{join (repeat 50000 \"x\") (until 1000)}}", "{{range until 3000}}{{repeat 50 \"x\"}}{{end}}",
      "{{nindent 99999 \"x\"}}{{nindent 99999 \"x\"}}",
    ]
  )
  func output(template: String) {
    let text = Rendering.text(template, limits: Self.limits)
    #expect(text.hasSuffix("rendering made more than 100000 bytes and was stopped"), "\(template)")
  }

  @Test(
    "what nests too deeply is refused",
    arguments: [
      String(repeating: "{{if 1}}", count: 200), "{{" + String(repeating: "(", count: 5_000) + "1",
      "{{if 1}}" + String(repeating: "{{else if 1}}", count: 500) + "{{end}}",
      "{{define `t`}}{{template `t`}}{{end}}{{template `t`}}", "{{$x := 1}}{{range until 5000}}{{$x = list $x}}{{end}}",
      "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{$d}}", "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{toJson $d}}",
      "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{toYaml $d}}", "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{deepCopy $d}}",
      "{{$d := dict}}{{$_ := set $d \"a\" $d}}{{$e := dict}}{{$_ := set $e \"a\" $e}}{{deepEqual $d $e}}",
      "{{fromJson (repeat 1000 \"[\" )}}{{fromJson (print (repeat 1000 \"[\") (repeat 1000 \"]\"))}}",
    ]
  )
  func depth(template: String) {
    let closed = template.hasPrefix("{{((") ? template + String(repeating: ")", count: 5_000) + "}}" : template
    let text = Rendering.text(closed)
    #expect(text.hasSuffix("this nests more than 100 levels deep") || text.hasPrefix("1:3: "), "\(template.prefix(60))")
  }

  @Test("a long chain of maps is released without exhausting the stack")
  func chain() {
    let template = """
      {{$head := dict}}{{$last := $head}}{{range until 50000}}{{$next := dict}}{{$_ := set $last "x" $next}}\
      {{$last = $next}}{{end}}done
      """
    #expect(Rendering.text(template) == "done")
  }
}
