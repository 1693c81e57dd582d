import System
import Testing

struct PathTests {
  @Test(
    "the directory above a path and the name at its end are cut at slashes, marks that join them or not",
    arguments: [
      ("a", nil, "a"), ("a/b", "a", "b"), ("/a", nil, "a"), ("/a/b", "/a", "b"), ("a//b//", "a", "b"), ("/", nil, "/"),
      ("a/\u{301}b/c", "a/\u{301}b", "c"), ("a/\u{301}b", "a", "\u{301}b"), ("../x", "..", "x"),
    ] as [(String, String?, String)]
  )
  func parts(path: String, parent: String?, name: String) {
    #expect(Path.parent(of: path) == parent)
    #expect(Path.lastComponent(of: path) == name)
  }

  @Test("a path is told from the directory that it is in, and put back together")
  func relative() {
    #expect(Path.relative("d/a/b", to: "d") == "a/b")
    #expect(Path.relative("d/\u{301}a", to: "d/") == "\u{301}a")
    #expect(Path.relative("e/a", to: "d") == nil)
    #expect(Path.join("d", "a") == "d/a")
    #expect(Path.join("d/", "a") == "d/a")
    #expect(Path.join(".", "a") == "a")
  }
}
