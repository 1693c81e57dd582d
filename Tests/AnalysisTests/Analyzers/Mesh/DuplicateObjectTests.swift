import Testing

@Suite("DuplicateObject")
struct DuplicateObjectTests {
  @Test("tells the second of two objects of one name, with the namespace that both live in")
  func twice() {
    let text = """
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: a}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: default}}
      """
    #expect(
      FindingText.findings(in: text) == [
        "MSH0009 warning 4:49 Secret default/a is given twice; the one applied last wins"
      ]
    )
  }

  @Test("keeps kinds, groups and namespaces apart, and objects whose names the server makes up")
  func apart() {
    let text = """
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: a}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: other}}
      ---
      {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {generateName: b}}
      ---
      {apiVersion: v1, kind: Secret, metadata: {generateName: b}}
      """
    #expect(FindingText.findings(in: text) == [])
  }
}
