import Testing
import YAML

@testable import Injection

@Suite("The strategic merge of pods")
struct StrategicMergeTests {
  private static func merged(_ base: String, _ patch: String) -> String {
    let result = StrategicMerge.merged(YAMLText.value(of: base) ?? .null, with: YAMLText.value(of: patch) ?? .null)
    return Emitter(.json).text(for: result)
  }

  @Test(
    "merges maps by key and named lists by item",
    arguments: [
      ("{a: 1, m: {x: 1}}", "{b: 2, m: {z: 2}}", #"{"a":1,"m":{"x":1,"z":2},"b":2}"#),
      ("{a: 1, b: 2}", "{a: null}", #"{"b":2}"#), ("{args: [x]}", "{args: [z]}", #"{"args":["z"]}"#),
      (
        "{containers: [{name: a, image: i}]}", "{containers: [{name: b}, {name: a, env: [{name: E, value: v}]}]}",
        #"{"containers":[{"name":"b"},{"name":"a","image":"i","env":[{"name":"E","value":"v"}]}]}"#
      ),
      ("{}", "{volumes: [{name: v, emptyDir: null}]}", #"{"volumes":[{"name":"v"}]}"#),
      ("{labels: {a: x}}", "{labels: {$patch: replace, b: z}}", #"{"labels":{"b":"z"}}"#),
      (
        "{ports: [{containerPort: 80}]}", "{ports: [{containerPort: 80, name: p}]}",
        #"{"ports":[{"containerPort":80,"name":"p"}]}"#
      ),
    ]
  )
  func merge(base: String, patch: String, expected: String) {
    #expect(Self.merged(base, patch) == expected)
  }
}
