import Diagnostics
import Testing
import YAML

@testable import MeshCommands

@Suite("Keeping weights")
struct KeptWeightsTests {
  private static func spec(_ rules: String) throws -> Value {
    let document = Parser.parse(SourceFile(name: "x", text: "spec:\n  http: \(rules)\n"))
    return try #require(document.root).value
  }

  static let current =
    "[{match: [{uri: {prefix: /a}}], route: [{destination: {host: a}}]}, "
    + "{name: main, route: [{destination: {host: a, subset: v1}, weight: 60}, {destination: {host: a, subset: v2}, weight: 40}]}]"

  @Test(
    "finds rules by their names or conditions, destinations by what they name, and puts the weights there",
    arguments: [
      (
        "[{name: main, timeout: 1s, route: [{destination: {subset: v2, host: a}, weight: 1}, "
          + "{destination: {host: a, subset: v1}, weight: 99}]}]",
        "[{name: main, timeout: 1s, route: [{destination: {subset: v2, host: a}, weight: 40}, "
          + "{destination: {host: a, subset: v1}, weight: 60}]}]"
      ),
      (
        "[{name: new, redirect: {uri: /x}}, {name: main, route: [{destination: {host: a, subset: v1}}, "
          + "{destination: {host: a, subset: v2}, weight: 100}]}]",
        "[{name: new, redirect: {uri: /x}}, {name: main, route: [{destination: {host: a, subset: v1}, weight: 60}, "
          + "{destination: {host: a, subset: v2}, weight: 40}]}]"
      ),
    ]
  )
  func kept(given: String, expected: String) throws {
    let result = try KeptWeights(of: Self.spec(Self.current)).put(into: Self.spec(given))
    #expect(try result == Self.spec(expected))
  }

  @Test(
    "refuses what has no place for the weights",
    arguments: [
      ("[{route: [{destination: {host: a}}]}]", KeptWeights.Problem.missingRule("'main'")),
      (
        "[{name: main, route: [{destination: {host: a, subset: v1}, weight: 100}]}]",
        KeptWeights.Problem.otherDestinations("'main'")
      ),
    ]
  )
  func refused(given: String, problem: KeptWeights.Problem) throws {
    let object = try Self.spec(given)
    let kept = try KeptWeights(of: Self.spec(Self.current))
    #expect(throws: problem) { try kept.put(into: object) }
  }
}
