import ArgumentParsing
import Testing

@Suite struct CompletionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let expected: [String]
    let paths: String?

    var testDescription: String { words.joined(separator: " ").debugDescription }

    /// The last word is the unfinished one; a blank at the end of the line begins an empty one.
    init(_ line: String, _ expected: [String], paths: String? = nil) {
      self.words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      self.expected = expected
      self.paths = paths
    }
  }

  static let inherited = ["-q", "--quiet", "--color", "--no-color", "-h", "--help"]

  static let cases = [
    Case("", ["route", "version"]),
    Case("ro", ["route"]),
    Case("rt ", ["set"]),
    Case("nope ", []),
    Case("-", inherited),
    Case("-q -", ["--color", "--no-color", "-h", "--help"]),
    Case("--no", ["--no-color"]),
    Case("route set --f", ["--filename"]),
    Case("route set --out", ["--output", "--output-dir"]),
    Case("route set --trace", []),
    Case("route set --bogus --cou", ["--count"]),
    // A flag that is repeated stays, others go when given, and so do those that they exclude.
    Case("route set -f a --fi", ["--filename"]),
    Case("route set --output json --outp", ["--output-dir"]),
    Case("route set --diff --in", []),
    Case("route set -o ", ["yaml", "json"]),
    Case("route set -o j", ["json"]),
    Case("route set -oj", ["-ojson"]),
    Case("route set -o=j", ["-o=json"]),
    Case("route set -Roy", ["-Royaml"]),
    Case("route set --output=", ["--output=yaml", "--output=json"]),
    Case("route set -R", ["-R"]),
    Case("route set -Rx", []),
    Case("route set --count ", []),
    Case("route set -f ", [], paths: ":files\t\tyaml yml json\n"),
    Case("route set -Rfa", [], paths: ":files\t-Rf\tyaml yml json\n"),
    Case("route set --filename=a", [], paths: ":files\t--filename=\tyaml yml json\n"),
    Case("route set --output-dir ", [], paths: ":directories\t\t\n"),
    Case("route set ", []),
    Case("route set -- -", []),
  ]

  @Test("each unfinished word is completed by what can stand there", arguments: cases)
  func candidates(_ example: Case) {
    let completer = CommandLineCompleter(root: SampleCommand.root, inherited: SampleCommand.inherited)
    let completion = completer.complete(example.words)
    #expect(completion.candidates.map(\.word) == example.expected)
    if let paths = example.paths { #expect(completion.lines == paths) } else { #expect(completion.paths == nil) }
  }

  @Test("a command that lacks a required flag and takes no arguments is completed by the flag")
  func requiredFlag() {
    struct Options: CommandOptions {
      var file: String?
      var isLoud = false
      static let flags: [Flag<Self>] = [
        .value("file", short: "f", "FILE", \.file, help: "a file").required(),
        .switch("loud", \.isLoud, help: "loud"),
      ]
    }
    let root = CommandNode<Int>.group(
      CommandDeclaration("tool", summary: "Tool"),
      [.command(CommandDeclaration("read", summary: "Read"), Options.self, action: 0)]
    )
    let completer = CommandLineCompleter(root: root, inherited: SampleCommand.inherited)
    #expect(completer.complete(["read", ""]).lines == "--file\ta file\n")
    #expect(completer.complete(["read", "-f", "x", ""]) == .none)
  }

  @Test("an argument that names commands is completed level by level, topics beside the first")
  func commandNames() {
    struct Options: CommandOptions {
      var names: [String] = []
      static let arguments: [Argument<Self>] = [.remaining("NAME", \.names, help: "names").completing(.commands)]
    }
    let root = CommandNode<Int>.group(
      CommandDeclaration("tool", summary: "Tool"),
      [
        .command(CommandDeclaration("help", summary: "Help"), Options.self, action: 0),
        .group(
          CommandDeclaration("set", summary: "Set"),
          [.command(CommandDeclaration("weight", summary: "Weight"), Options.self, action: 1)]
        ),
        .command(CommandDeclaration("secret", summary: "Secret", isHidden: true), Options.self, action: 2),
      ]
    )
    let topics = [Term("syntax", "Syntax")]
    let completer = CommandLineCompleter(root: root, inherited: SampleCommand.inherited, topics: topics)
    #expect(completer.complete(["help", "s"]).lines == "set\tSet\nsyntax\tSyntax\n")
    #expect(completer.complete(["help", "set", ""]).lines == "weight\tWeight\n")
    #expect(completer.complete(["help", "nope", ""]) == .none)
  }
}
