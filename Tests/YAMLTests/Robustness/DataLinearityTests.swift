#if DEBUG
  import Diagnostics
  import Testing

  @testable import YAML

  @Suite("Linear work on trees")
  struct DataLinearityTests {
    @Test("twice the edits in twice the text take at most two and a half times the steps", arguments: EditShape.all)
    func edits(edited: EditShape) throws {
      try Doubling.check(edited.shape) { text in
        let document = Parser.parse(SourceFile(name: "shape", text: text), as: .yaml12)
        var edit = DocumentEdit(document)
        for index in document.records.indices { edited.change(&edit, document.node(at: index)) }
        #expect(!edit.isEmpty)
        return try edit.countingSteps()
      }
    }

    static let merges: [NastyShape] = [
      NastyShape("keys") { count in (0..<count).map { "k\($0): v\n" }.joined() },
      NastyShape("keys of one name") { String(repeating: "k: v\n", count: $0) },
      NastyShape("many keys in many merges") { count in
        let depth = min(1_000, count / 2)
        return String(repeating: "{<<: ", count: depth) + "{"
          + (0..<count).map { "k\($0): v, " }.joined() + String(repeating: "}", count: depth + 1)
      },
      NastyShape("merges with a key each") { count in
        let depth = count / 2
        return (0..<depth).map { "{k\($0): v, <<: " }.joined() + "{}" + String(repeating: "}", count: depth)
      },
      NastyShape("merges of one small mapping") {
        "a: &a {k: v}\n" + String(repeating: "b: {k: w, <<: *a}\n", count: $0)
      },
      NastyShape("a merge of many mappings") { "a: 1\n<<: [" + String(repeating: "{b: 2, a: 1}, ", count: $0) + "]" },
      NastyShape("a large merge, used often") { count in
        "a: &a {" + (0..<count).map { "k\($0): v, " }.joined() + "}\n"
          + (0..<count).map { "b\($0): {z: 1, <<: *a}\n" }.joined()
      },
      NastyShape("a long list of merges, used often") { count in
        "a: &a [" + String(repeating: "{}, ", count: count) + "]\n"
          + (0..<count).map { "b\($0): {z: 1, <<: *a}\n" }.joined()
      },
      NastyShape("aliases of a scalar") { "- &a x\n" + String(repeating: "- *a\n", count: $0) },
      NastyShape("aliases of one another") { count in
        "- &a0 [x]\n" + (1...count).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
      },
    ]

    /// What aliases and merges multiply is bounded by the budget, which counts what it refuses too.
    @Test("reading twice the text as data takes at most two and a half times the steps", arguments: merges)
    func values(shape: NastyShape) throws {
      try Doubling.check(shape) { text in
        let root = try #require(Parser.parse(SourceFile(name: "shape", text: text), as: .yaml12).root)
        let steps = StepCounter()
        var reader = ValueReader(root.document, .kubernetes)
        reader.steps = steps
        _ = try? reader.read(root)
        return steps.count
      }
    }

    @Test(
      "looking for keys written twice in twice the text takes at most two and a half times the steps",
      arguments: merges
    )
    func lint(shape: NastyShape) {
      Doubling.check(shape) { text in
        let steps = StepCounter()
        var lint = MappingLint(Parser.parse(SourceFile(name: "shape", text: text), as: .yaml12))
        lint.steps = steps
        _ = lint.examine()
        return steps.count
      }
    }
  }
#endif
