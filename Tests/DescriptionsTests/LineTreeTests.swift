import Output
import Testing

@testable import Descriptions

@Suite("Lines of a description")
struct LineTreeTests {
  @Test("are a tree: what is further to the right belongs to what is above it")
  func tree() {
    let lines = [
      Line("a"), Line("b", indent: 3), Line("c", indent: 6), Line("d", indent: 4), Line("e", indent: 3), Line("f"),
    ]
    let expected = [
      Tree("a", [Tree("b", [Tree("c"), Tree("d")]), Tree("e")]), Tree("f"),
    ]
    #expect(Tree.all(of: lines) == expected)
    #expect(Tree.all(of: []) == [])
  }

  @Test("and a tree is lines again")
  func lines() {
    let tree = Tree("a", [Tree("b", [Tree("c")]), Tree("d")])
    #expect(
      tree.lines(indent: 3) == [
        Line("a", indent: 3), Line("b", indent: 6), Line("c", indent: 9), Line("d", indent: 6),
      ]
    )
  }
}
