import Analysis
import Diagnostics
import Testing
import YAML

@Suite("FixPlan")
struct FixPlanTests {
  private static func mended(_ text: String, _ kinds: Set<FixKind> = [.text]) -> (text: String, count: Int) {
    let source = SourceFile(name: "mesh.yaml", text: text)
    var analysis = Analysis(MeshSettings())
    for document in Parser.documents(in: source) { analysis.add(document) }
    let plan = FixPlan(analysis.findings(), kinds: kinds)
    let bytes = Parser.documents(in: source).flatMap { plan.apply(to: $0.source) }
    return (String(decoding: bytes, as: UTF8.self), plan.mendedCount)
  }

  @Test("quotes what must be text, and leaves every other byte as it is")
  func quotes() {
    let text = """
      apiVersion: v1
      kind: ConfigMap  # why
      metadata: {name:   settings}
      data:
        country: no   # Norway
        port: 80
      """
    let expected = text.replacing("no   #", with: "\"no\"   #").replacing("80", with: "\"80\"")
    #expect(Self.mended(text).text == expected)
  }

  @Test("corrects a misspelt field and kind, in the second document too")
  func names() {
    let text = """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: settings}
      dta: {}
      ---
      apiVersion: v1
      kind: Secrt
      metadata: {name: settings}
      """
    let expected = text.replacing("dta", with: "data").replacing("Secrt", with: "Secret")
    #expect(Self.mended(text) == (expected, 2))
  }

  @Test(
    "leaves alone what only a person can decide",
    arguments: [
      "apiVersion: example.com/v1\nkind: Other\nmetadata: {name: a}\nspec: {on: yes, mode: 012}",
      "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 010}]}",
    ]
  )
  func doubtful(text: String) { #expect(Self.mended(text) == (text, 0)) }

  @Test("writes true for the yes of a boolean field")
  func boolean() {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nimmutable: yes\n"
    #expect(Self.mended(text) == (text.replacing("yes", with: "true"), 1))
  }

  @Test("mending again changes nothing, and nothing is mended that was not asked for")
  func idempotent() {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: no, b: 1}\n"
    let once = Self.mended(text).text
    #expect(Self.mended(once) == (once, 0))
    #expect(Self.mended(text, [.weights]) == (text, 0))
  }
}
