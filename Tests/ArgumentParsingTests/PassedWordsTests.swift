import Testing

@testable import ArgumentParsing

@Suite("words that are passed on behind --")
struct PassedWordsTests {
  /// Takes a pod, and the command line of another program.
  private struct Options: CommandOptions, Equatable {
    var pod: String?
    var words: [String] = []

    static let arguments: [Argument<Self>] = [
      .optional("POD", \.pod, help: "a pod"), .passed("ARGUMENT", \.words, help: "the command line of another program"),
    ]
  }

  private static let root = CommandNode.command(
    CommandDeclaration("tool", summary: "Pass words on"),
    Options.self,
    action: "tool"
  )

  private struct NoOptions: CommandOptions {}

  private func options(_ words: [String]) throws -> Options {
    let invocation = try CommandLineParser(root: Self.root, inherited: NoOptions.self).parse(words)
    return try Options(reading: invocation.words, path: invocation.path) { _ in nil }
  }

  @Test(
    "are all words behind it and no other",
    arguments: [
      ([], nil, []), (["a"], "a", []), (["--"], nil, []), (["--", "-p", "a"], nil, ["-p", "a"]),
      (["a", "--", "b", "--", "-c"], "a", ["b", "--", "-c"]),
    ] as [([String], String?, [String])]
  )
  func passed(words: [String], pod: String?, rest: [String]) throws {
    #expect(try options(words) == Options(pod: pod, words: rest))
  }

  @Test("are not taken for those before it")
  func surplus() throws {
    let error = UsageError(.unexpectedArgument("b"), path: ["tool"])
    #expect(throws: error) { try options(["a", "b", "--", "c"]) }
  }

  @Test("are told in the usage line")
  func usage() {
    #expect(Self.root.interface.arguments.map(\.usage) == ["[POD]", "[-- ARGUMENT...]"])
  }
}
