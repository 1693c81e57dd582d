import Diagnostics
import Resources
import Testing
import YAML

@testable import MeshStores

@Suite("The difference of two states of a resource")
struct ResourceDifferenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var type = "networking.istio.io/v1 VirtualService"
    let before: String
    let after: String
    let changes: [String]
    var testDescription: String { name }
  }

  static let service = "v1 Service"
  static let cases = [
    Case(
      name: "the order of keys and null do not matter",
      before: "{spec: {hosts: [a], tls: null}}",
      after: "{spec: {http: null, hosts: [a]}, status: {x: 1}}",
      changes: []
    ),
    Case(
      name: "the order of routes matters",
      before: "{spec: {hosts: [a, b]}}",
      after: "{spec: {hosts: [b, a]}}",
      changes: ["spec.hosts[0]: a -> b", "spec.hosts[1]: b -> a"]
    ),
    Case(
      name: "an item between others is new",
      before: "{spec: {hosts: [a, b]}}",
      after: "{spec: {hosts: [a, c, b]}}",
      changes: ["spec.hosts[1]: - -> c"]
    ),
    Case(
      name: "a weight",
      before: "{spec: {http: [{route: [{weight: 1}, {weight: 99}]}]}}",
      after: "{spec: {http: [{route: [{weight: 1}, {weight: 98}]}]}}",
      changes: ["spec.http[0].route[1].weight: 99 -> 98"]
    ),
    Case(
      name: "ports are matched by number and protocol",
      type: service,
      before: "{spec: {ports: [{port: 1, protocol: TCP}, {port: 2, name: b}]}}",
      after: "{spec: {ports: [{port: 2, name: c}, {port: 1}, {port: 1, protocol: UDP}]}}",
      changes: [
        "spec.ports[0].protocol: TCP -> -", "spec.ports[1].name: b -> c",
        "spec.ports[2]: - -> {port: 1, protocol: UDP}",
      ]
    ),
    Case(
      name: "what the server writes is left out",
      before:
        "{metadata: {uid: x, resourceVersion: '1', annotations: {kubectl.kubernetes.io/last-applied-configuration: x}}}",
      after: "{metadata: {annotations: {team: a}}}",
      changes: ["metadata.annotations.team: - -> a"]
    ),
    Case(
      name: "values of a Secret are not shown",
      type: "v1 Secret",
      before: "{data: {a: YQ==, b: Yg==}, type: x}",
      after: "{data: {a: YWE=, b: Yg==, c: Yw==}, type: z}",
      changes: ["data.a: '***' -> '***'", "type: x -> z", "data.c: - -> '***'"]
    ),
  ]

  private static func value(_ text: String) throws -> Value {
    try #require(Parser.parse(SourceFile(name: "x", text: "# not JSON\n" + text)).root).value
  }

  private static func text(_ value: Value?) -> String { value.map { Emitter(.flow).text(for: $0) } ?? "-" }

  @Test("names what matters to the API, and the edits make the one of the other", arguments: cases)
  func differences(_ test: Case) throws {
    let words = test.type.split(separator: " ").map(String.init)
    let type = GroupVersionKind(apiVersion: words[0], kind: words[1])
    let (before, after) = (try Self.value(test.before), try Self.value(test.after))
    let difference = ResourceDifference(from: before, to: after, type: type)
    let changes = difference.changes.map { "\($0.path): \(Self.text($0.before)) -> \(Self.text($0.after))" }
    #expect(changes.sorted() == test.changes.sorted())
    #expect(difference.isEmpty == test.changes.isEmpty)
    let edited = try JSONPatch(difference.edits).applied(to: before)
    #expect(ResourceDifference(from: edited, to: after, type: type).isEmpty)
  }

  @Test("the texts of both states of a Secret say which value changed and nothing of it")
  func secrets() throws {
    let difference = ResourceDifference(
      from: ["data": ["a": "YQ==", "b": "Yg=="]],
      to: ["data": ["b": "Yg==", "a": "YWE="]],
      type: GroupVersionKind(group: "", version: "v1", kind: "Secret")
    )
    #expect(difference.before == ["data": ["a": "*** (before)", "b": "***"]])
    #expect(difference.after == ["data": ["a": "*** (after)", "b": "***"]])
  }
}
