import Diagnostics
import Resources
import Testing
import YAML

@Suite struct SchemaValidationTests {
  private func diagnostics(_ text: String) -> [Diagnostic] {
    Parser.documents(in: SourceFile(name: "object.yaml", text: text)).flatMap { SchemaValidation.diagnostics(of: $0) }
  }

  private func rule(_ http: String) -> String {
    "apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: a}\nspec:\n  http:\n  - \(http)\n"
  }

  @Test(
    "a message starts with the field and says what is expected",
    arguments: [
      (
        "route: [{destination: {hst: b}, weight: 1}]",
        [
          "spec.http[0].route[0].destination.host: required, but not set",
          "spec.http[0].route[0].destination.hst: unknown field \"hst\", did you mean host",
        ]
      ),
      ("timeout: [1s]", ["spec.http[0].timeout: expected a duration such as 1.5s, found a list"]),
      ("timeout: 1", ["spec.http[0].timeout: expected a duration such as 1.5s, found a whole number"]),
      ("timeout: 100us", ["spec.http[0].timeout: expected a duration of at least 1ms, found 100us"]),
      ("match: {uri: a}", ["spec.http[0].match: expected a list, found a mapping"]),
      (
        "match: [{ignoreUriCase: 'yes', port: 70000000000}]",
        [
          "spec.http[0].match[0].ignoreUriCase: expected true or false, found text",
          "spec.http[0].match[0].port: expected a number between 0 and 4294967295, found 70000000000",
        ]
      ),
      (
        "match: [{sourceLabels: {version: 1.0}}]",
        [
          "spec.http[0].match[0].sourceLabels[version]: expected text, found a whole number"
        ]
      ),
      (
        "redirect: {port: 1, derivePort: FROM_REQUEST}",
        [
          "spec.http[0].redirect: only one of port, derivePort can be set, found port, derivePort",
          "spec.http[0].redirect.derivePort: expected one of FROM_PROTOCOL_DEFAULT, FROM_REQUEST_PORT, found FROM_REQUEST",
        ]
      ),
      ("mirror:", ["spec.http[0].mirror: expected a mapping, found nothing"]),
      (
        "name: .inf",
        [
          "spec.http[0].name: infinity and not-a-number cannot be sent to Kubernetes; quote the value if text is meant"
        ]
      ),
    ]
  )
  func messages(http: String, expected: [String]) {
    #expect(diagnostics(rule(http)).map(\.message) == expected)
  }

  @Test(
    "a mistake with one cure has a fix-it",
    arguments: [
      ("routes: []", "write route", "routes", "route"),
      ("name: yes", "quote the value", "yes", "\"yes\""),
      ("mirrorPercent: '10'", "take the quotes away", "'10'", "10"),
      ("redirect: {derivePort: FROM_REQUEST_PRT}", "write FROM_REQUEST_PORT", "FROM_REQUEST_PRT", "FROM_REQUEST_PORT"),
    ]
  )
  func fixIts(http: String, message: String, replaced: String, replacement: String) throws {
    let text = rule(http)
    let fixIt = try #require(diagnostics(text).first { $0.severity == .error }?.fixIts.first)
    #expect(fixIt.message == message)
    #expect(SourceFile(name: "", text: text).text(in: fixIt.range) == replaced)
    #expect(fixIt.replacement == replacement)
  }

  @Test(
    "an object is known by its group, version and kind",
    arguments: [
      (
        "networking.istio.io/v1", "VirtualServce", Code.unknownKind,
        "networking.istio.io has no kind VirtualServce, did you mean VirtualService"
      ),
      ("v1", "Deployment", .unknownKind, "the core group has no kind Deployment, which is in apps/v1"),
      (
        "networking.istio.io/v2", "Gateway", .unknownVersion,
        "no version networking.istio.io/v2 of Gateway, there is networking.istio.io/v1, networking.istio.io/v1beta1, networking.istio.io/v1alpha3"
      ),
      (
        "install.istio.io/v1alpha1", "IstioOperator", .unknownGroup,
        "the kinds of install.istio.io are not known here and not checked"
      ),
    ]
  )
  func unknownTypes(apiVersion: String, kind: String, code: Code, message: String) {
    let found = diagnostics("apiVersion: \(apiVersion)\nkind: \(kind)\nmetadata: {name: a}\nspec: {}\n")
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.severity) == [code == .unknownGroup ? .information : .error])
  }

  @Test(
    "the metadata of every object is checked",
    arguments: [
      MarkedObject(
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec: {anything: 1}\n"
      ),
      MarkedObject(
        "«apiVersion»: v1\nkind: ConfigMap\n",
        .missingField
      ),
      MarkedObject(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: «{labels: {}}»\n",
        .brokenRule
      ),
      MarkedObject("apiVersion: v1\nkind: ConfigMap\nmetadata: {generateName: a-}\n"),
      MarkedObject(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: «A», namespace: «a.b», labels: {«-»: a, b: «a b», c: «1»}}\n",
        .malformedText,
        .malformedText,
        .malformedText,
        .malformedText,
        .unexpectedType
      ),
      MarkedObject(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, annotations: {a: «true», A.b/c: d}, «label»: {}}\n",
        .unexpectedType,
        .unknownField
      ),
      MarkedObject("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, creationTimestamp: null, labels: {a: }}\n"),
      MarkedObject(
        "«kind»: ConfigMap\n",
        .missingField
      ),
      MarkedObject(
        "apiVersion: v1\nkind: «7»\n",
        .unexpectedType
      ),
      MarkedObject(
        "«[a]»\n",
        .unknownKind
      ),
      MarkedObject(
        "«[{kind: a}]»\n",
        .unexpectedType
      ),
      MarkedObject(
        "«a»: b\n",
        .unknownKind
      ),
      MarkedObject("# nothing\n"),
    ]
  )
  func metadata(object: MarkedObject) { object.verify() }

  @Test(
    "the items of lists are checked, each by its kind",
    arguments: [
      MarkedObject(
        """
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: «1»}}
        - apiVersion: v1
          kind: List
          items: [{apiVersion: networking.istio.io/v1, kind: Sidecar, metadata: {name: a}, spec: {«x»: 1}}]
        - «text»
        """,
        .unexpectedType,
        .unknownField,
        .unexpectedType
      ),
      MarkedObject(
        "apiVersion: v1\nkind: ConfigMapList\nitems: [{apiVersion: v1, kind: ConfigMap, metadata: {name: «A»}}]\n",
        .malformedText
      ),
      MarkedObject(
        "apiVersion: v1\nkind: List\nitems: «{}»\n",
        .unexpectedType
      ),
    ]
  )
  func lists(object: MarkedObject) { object.verify() }

  @Test("the path of an item of a list starts at the list")
  func pathInList() {
    let text =
      "apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: 1}}]\n"
    #expect(diagnostics(text).map(\.message) == ["items[0].data[b]: expected text, found a whole number"])
  }

  @Test(
    "aliases and merge keys are followed",
    arguments: [
      MarkedObject(
        "networking.istio.io/v1",
        "VirtualService",
        spec:
          "http:\n- route: &r [{destination: &d {host: a}}]\n- route: *r\n- route: [{destination: {<<: *d, subset: b}}]\n"
      ),
      MarkedObject(
        "networking.istio.io/v1",
        "VirtualService",
        spec: "http:\n- route: &r [{weight: 1, destination: {host: «1»}}]\n- timeout: «*r»\n",
        .unexpectedType,
        .unexpectedType
      ),
    ]
  )
  func aliases(object: MarkedObject) { object.verify() }

  @Test("aliases of aliases do not make the walk longer than the document")
  func aliasBomb() {
    var text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a0: &a0 [x]\n"
    for level in 1...40 { text += "  a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(diagnostics(text).count == 41)
  }

  @Test("a document with syntax errors has only those to tell")
  func syntaxErrors() {
    #expect(diagnostics("apiVersion: v1\nkind: [\n") == [])
  }
}
