import Testing

@Suite("Expected output of a console block")
struct OutputPatternTests {
  @Test(
    "dots stand for any number of lines or any text within one, and nothing else does",
    arguments: [
      (["a", "b"], ["a", "b"], true),
      (["a", "b"], ["a", "c"], false),
      (["a"], ["a", "b"], false),
      (["a", "b"], ["a"], false),
      (["a", "...", "c"], ["a", "c"], true),
      (["a", "...", "c"], ["a", "b", "b", "c"], true),
      (["a", "...", "c"], ["a", "b"], false),
      (["...", "c", "...", "d"], ["c", "c", "d"], true),
      (["..."], [], true),
      (["a (...)"], ["a (linux)"], true),
      (["a (...)"], ["a linux"], false),
      (["a ... c ... e"], ["a b c d e"], true),
      (["a ... c ... e"], ["a b d e"], false),
      (["a...a"], ["a"], false),
      ([], ["a"], false),
    ] as [([String], [String], Bool)]
  )
  func wildcard(pattern: [String], lines: [String], expected: Bool) {
    #expect(OutputPattern.matches(pattern[...], lines[...]) == expected)
  }

  @Test("a block is read as its commands and what each prints")
  func block() {
    let markdown = """
      # Title
      ```sh
      ls
      ```
      ```console
      $ meshctl version
      meshctl 1
      $ meshctl inject \\
          -f x
      ...
      ```
      """
    let blocks = ConsoleBlock.all(in: markdown)
    #expect(blocks.map(\.line) == [5])
    #expect(
      blocks.first?.steps == [
        ConsoleBlock.Step(command: "meshctl version", expected: ["meshctl 1"]),
        ConsoleBlock.Step(command: "meshctl inject \\\n    -f x", expected: ["..."]),
      ]
    )
  }
}
