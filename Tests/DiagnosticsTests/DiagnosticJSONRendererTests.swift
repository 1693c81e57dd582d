import Diagnostics
import Output
import Testing

struct DiagnosticJSONRendererTests {
  @Test("gives the documented members in their order")
  func members() {
    let marked = MarkedSource("a: 1\n«a»: 2\n", firstLine: 10)
    let diagnostic = Diagnostic(
      .duplicateProperty,
      .error,
      "the key 'a' is given twice",
      at: marked.range,
      notes: [.init("first here", at: SourceRange(start: 0, end: 1))],
      fixIts: [.init("remove it", replacing: SourceRange(start: 5, end: 10), with: "")]
    )
    let bytes = JSONWriter.bytes(of: DiagnosticJSONRenderer(marked.source).value(of: diagnostic), layout: .pretty)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "code": "duplicate-property",
          "severity": "error",
          "message": "the key 'a' is given twice",
          "file": "deploy.yaml",
          "line": 11,
          "column": 1,
          "endLine": 11,
          "endColumn": 2,
          "notes": [
            {
              "message": "first here",
              "line": 10,
              "column": 1,
              "endLine": 10,
              "endColumn": 2
            }
          ],
          "fixes": [
            {
              "message": "remove it",
              "line": 11,
              "column": 1,
              "endLine": 11,
              "endColumn": 5,
              "replacement": ""
            }
          ]
        }
        """
    )
  }
}
