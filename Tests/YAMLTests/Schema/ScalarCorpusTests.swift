import Diagnostics
import Foundation
import TestSupport
import Testing
import YAML

@Suite("ScalarCorpus")
struct ScalarCorpusTests {
  @Test("every recorded scalar is read as kubectl reads it")
  func scalars() throws {
    guard let corpus = Corpus("yaml-kubernetes") else { return }
    let data = Data(try corpus.bytes("scalars.json"))
    let cases = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    var outcomes: [String: Bool] = [:]
    for testCase in cases {
      let scalar = try #require(testCase["scalar"] as? String)
      let expected = try #require(testCase["kubectl"] as? [String: Any])
      let problem = Self.problem(of: scalar, expected)
      outcomes[scalar] = problem == nil
      if let problem, Self.skips[scalar] == nil { print("  \(scalar): \(problem)") }
    }
    #expect(corpus.report(outcomes, skips: Self.skips, label: "yaml-kubernetes scalars") == [])
  }

  /// Scalars that are meant to be read otherwise, each with its reason.
  static let skips: [String: String] = [
    #""\ud83d\ude00""#: "YAML 1.2 and JSON allow surrogate pairs; one parser serves both",
    #""\ud800""#: "a lone surrogate becomes U+FFFD, as in kubectl's reading of JSON",
    #""\/""#: "YAML 1.2 and JSON allow the escape",
    "x": "the recording lost the backquote before the x, which is refused",
  ]

  private static func problem(of scalar: String, _ expected: [String: Any]) -> String? {
    let text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: t\ndata:\n  v: \(scalar)\n"
    let document = Parser.parse(SourceFile(name: "scalar.yaml", text: text))
    do {
      guard let value = try document.root?.value["data"]?["v"] else {
        return expected["error"] == nil ? "refused: \(document.diagnostics.first?.message ?? "")" : nil
      }
      guard let json = expected["json"] else { return "read as \(value), but kubectl refuses it" }
      let object = try JSONSerialization.jsonObject(
        with: Data(Emitter(.json).bytes(for: value)),
        options: .fragmentsAllowed
      )
      return (object as? NSObject) == (json as? NSObject) ? nil : "read as \(value), kubectl as \(json)"
    } catch {
      return expected["error"] == nil ? "refused: \(error)" : nil
    }
  }
}
