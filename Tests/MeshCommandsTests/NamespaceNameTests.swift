import ArgumentParsing
import Testing

@testable import MeshCommands

@Suite struct NamespaceNameTests {
  @Test(
    "DNS labels name namespaces",
    arguments: ["default", "a", "0", "kube-system", String(repeating: "n", count: 63)]
  )
  func labels(word: String) throws {
    #expect(try NamespaceName(argument: word).argument == word)
  }

  @Test(
    "other words do not",
    arguments: ["", "-", "-a", "a-", "A", "a.b", "a_b", "a b", "é", "*", String(repeating: "n", count: 64)]
  )
  func others(word: String) {
    #expect(throws: InvalidValue.malformed(expected: "a namespace: up to 63 small letters, digits and inner hyphens")) {
      try NamespaceName(argument: word)
    }
  }
}
