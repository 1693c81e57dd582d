import ArgumentParsing
import Testing

@Suite struct NameCompletionTests {
  /// Knows the names that it is given, and answers only the query that is expected.
  struct Source: NameSource {
    let expected: NameQuery
    let known: [String]?

    func names(for query: NameQuery, within limit: Duration) -> [String]? {
      #expect(query == expected)
      #expect(limit == .seconds(7))
      return known
    }
  }

  struct Options: CommandOptions {
    var filenames: [String] = []
    var namespace: String?
    var isRecursive = false
    var service = ""
    var subsets: [String] = []

    static let flags: [Flag<Self>] = [
      .values("filename", short: "f", "FILE", \.filenames, help: "files"),
      .value("namespace", short: "n", "NAME", \.namespace, help: "namespace").completing(.names(.namespaces)),
      .switch("recursive", short: "R", \.isRecursive, help: "below, too"),
    ]
    static let arguments: [Argument<Self>] = [
      .required("SERVICE", \.service, help: "service").completing(.names(.services)),
      .remaining("SUBSET", \.subsets, help: "subsets").completing(.names(.subsets)),
    ]
  }

  static let root = CommandNode<Int>.group(
    CommandDeclaration("tool", summary: "Tool"),
    [.command(CommandDeclaration("shift", summary: "Shift"), Options.self, action: 0)]
  )

  func complete(_ words: [String], _ query: NameQuery, _ known: [String]?) -> [String] {
    CommandLineCompleter(
      root: Self.root,
      inherited: SampleCommand.inherited,
      names: Source(expected: query, known: known),
      nameLimit: .seconds(7)
    ).complete(["shift"] + words).candidates.map(\.word)
  }

  @Test("a source is asked for its kind with the flags and arguments typed before, and its names complete the word")
  func query() {
    let flags = ["filename": ["a", "b"], "recursive": ["true"], "quiet": ["true"]]
    let line = ["-Rqfa", "--filename=b", "reviews"]
    #expect(
      complete(line + ["-n", "pr"], NameQuery(.namespaces, flags: flags, arguments: ["reviews"]), ["dev", "prod"])
        == ["prod"]
    )
    #expect(complete(["-np"], NameQuery(.namespaces), ["dev", "prod"]) == ["-nprod"])
    #expect(complete(["--namespace="], NameQuery(.namespaces), ["dev"]) == ["--namespace=dev"])
    #expect(complete([""], NameQuery(.services), ["reviews"]) == ["reviews"])
    #expect(complete(["a", "v1", "v"], NameQuery(.subsets, arguments: ["a", "v1"]), ["v1", "v2"]) == ["v1", "v2"])
  }

  @Test("without a source, and where it knows nothing, there are no words")
  func nothing() {
    let completer = CommandLineCompleter(root: Self.root, inherited: SampleCommand.inherited)
    #expect(completer.complete(["shift", "-n", ""]) == .none)
    #expect(complete(["-n", ""], NameQuery(.namespaces), nil) == [])
  }

  @Test("a name that a shell would read as more than a word is not offered")
  func unsafeNames() {
    let names = [
      "plain", "a.b-c_d", "user@cluster:6443/x", "50%", "$(reboot)", "`id`", "a b", "a;b", "a&b", "a|b", "a>b", "a\tb",
      "a\nb", "'a", "\"a", "a\\b", "*", "a?", "~x", "#x", "!x", "{a}", "[a]", "-f", ":files", "\u{1B}[2J", "é", "",
    ]
    #expect(complete([""], NameQuery(.services), names) == ["plain", "a.b-c_d", "user@cluster:6443/x", "50%"])
  }
}
