import MeshStores
import Testing
import Workloads

@Suite struct PodSelectorTests {
  @Test(
    "the selector of a workload's pods becomes that of a request",
    arguments: [
      ("{matchLabels: {b: '2', a: '1'}}", "a=1,b=2"),
      ("{matchExpressions: [{key: a, operator: In, values: [z, x]}]}", "a in (x,z)"),
      (
        "{matchLabels: {a: '1'}, matchExpressions: [{key: b, operator: Exists}, {key: c, operator: DoesNotExist}]}",
        "a=1,b,!c"
      ),
      ("{matchExpressions: [{key: a, operator: NotIn, values: [x]}]}", "a!=x"),
    ]
  )
  func selector(_ text: String, _ expected: String) throws {
    let workload = try SampleObject.value("{spec: {selector: \(text)}}")
    #expect(LabelSelector(ofPodsOf: workload)?.description == expected)
  }

  @Test(
    "a selector that selects nothing, or that nobody understands, is none",
    arguments: ["{}", "null", "{matchExpressions: [{key: a, operator: Gt}]}", "{matchLabels: {}}"]
  )
  func none(_ text: String) throws {
    let workload = try SampleObject.value("{spec: {selector: \(text)}}")
    #expect(LabelSelector(ofPodsOf: workload) == nil)
  }
}
