import MeshStores
import Testing

@testable import MeshCommands

@Suite("Paths of fields as the API server writes them")
struct APIFieldPathTests {
  @Test(
    "are read step by step, whatever is in them",
    arguments: [
      ("spec.http[0].route[12].weight", ["spec", "http", 0, "route", 12, "weight"] as [FieldPath.Step]),
      (".spec.hosts", ["spec", "hosts"]),
      ("metadata.labels[app.kubernetes.io/name]", ["metadata", "labels", "app.kubernetes.io/name"]),
      ("spec[-1].x", ["spec", "-1", "x"]), ("", []), ("..", []), ("a[", ["a"]), ("a..b", ["a"]), ("<nil>", ["<nil>"]),
    ]
  )
  func steps(text: String, expected: [FieldPath.Step]) {
    #expect(APIFieldPath(text).steps == expected)
  }
}
