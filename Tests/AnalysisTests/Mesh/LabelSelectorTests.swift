import Diagnostics
import Testing
import YAML

@testable import Analysis

@Suite("LabelSelector")
struct LabelSelectorTests {
  @Test(
    "selects by labels and by expressions, as Kubernetes does",
    arguments: [
      ("{}", true), ("{matchLabels: {a: x}}", true), ("{matchLabels: {a: y}}", false),
      ("{matchExpressions: [{key: a, operator: In, values: [x, y]}]}", true),
      ("{matchExpressions: [{key: a, operator: NotIn, values: [x]}]}", false),
      ("{matchExpressions: [{key: b, operator: NotIn, values: [x]}]}", true),
      ("{matchExpressions: [{key: a, operator: Exists}]}", true),
      ("{matchExpressions: [{key: a, operator: DoesNotExist}]}", false),
      ("{matchLabels: {a: x}, matchExpressions: [{key: b, operator: Exists}]}", false),
      ("{matchExpressions: [{key: a, operator: Odd}]}", false),
    ]
  )
  func selects(text: String, isSelected: Bool) {
    let document = Parser.parse(SourceFile(name: "selector", text: "s: \(text)"))
    #expect(LabelSelector(document.root?["s"]).matches(["a": "x"]) == isSelected)
  }

  @Test("selects everything when it is not there")
  func absent() {
    #expect(LabelSelector(nil).matches([:]))
  }
}
