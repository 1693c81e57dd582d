import ArgumentParsing
import Console
import Output
import Testing

@testable import MeshCommands

/// A command that lists, as every list command is made.
private struct Versions: OfflineCommand {
  struct Options: ListCommandOptions {
    var list = ListOptions()
    var isEmpty = false

    static var flags: [Flag<Self>] { listFlags + [.switch("empty", \.isEmpty, help: "list nothing")] }
  }

  struct Item: Displayable {
    let name: String
    let weight: Int64

    static let columns = [
      Column("NAME", minimumWidth: 8), Column("WEIGHT", alignment: .trailing), Column("NOTE", presence: .wide),
    ]

    var cells: [Cell] { [Cell(name), Cell("\(weight)"), "-"] }
    var reference: String { "subset/\(name)" }
    var payload: JSONValue { ["name": .string(name), "weight": .integer(weight)] }
  }

  static let declaration = CommandDeclaration("versions", summary: "List versions")

  let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.list.format.errorFormat }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let items = [Item(name: "reviews-v10\u{202E}", weight: 5), Item(name: "reviews-v2", weight: 95)]
    try context.show(Listing(options.isEmpty ? [] : items), as: options.list, whenEmpty: "no versions found")
    return .done
  }
}

@Suite struct ListingTests {
  private static let runner = CommandRunner(
    root: .group(CommandDeclaration("sample", summary: "Sample"), [Versions.node])
  )

  private static func run(_ words: [String]) -> CommandRun { CommandRun(["versions"] + words, runner: runner) }

  @Test(
    "a list is written in every format",
    arguments: [
      ([], "NAME                 WEIGHT\nreviews-v10\\u{202e}       5\nreviews-v2               95\n"),
      (["--no-headers"], "reviews-v10\\u{202e}   5\nreviews-v2           95\n"),
      (["-o", "wide", "--no-headers"], "reviews-v10\\u{202e}   5  -\nreviews-v2           95  -\n"),
      (["-o", "tsv"], "NAME\tWEIGHT\tNOTE\nreviews-v10\\u{202e}\t5\t-\nreviews-v2\t95\t-\n"),
      (["-o", "name"], "subset/reviews-v10\\u{202e}\nsubset/reviews-v2\n"),
      (["-o", "name", "--sort-by", ".name"], "subset/reviews-v2\nsubset/reviews-v10\\u{202e}\n"),
      (["-o", "name", "--sort-by={weight}"], "subset/reviews-v10\\u{202e}\nsubset/reviews-v2\n"),
      (
        ["-o", "json", "--sort-by=.weight"],
        """
        {
          "items": [
            {
              "name": "reviews-v10\\u202e",
              "weight": 5
            },
            {
              "name": "reviews-v2",
              "weight": 95
            }
          ]
        }

        """
      ),
      (
        ["-oyaml"],
        """
        items:
        - name: "reviews-v10\\u202e"
          weight: 5
        - name: reviews-v2
          weight: 95

        """
      ),
      (["-o", "jsonpath={.items[?(@.weight>50)].name}"], "reviews-v2"),
      (["-o", "jsonpath={range .items[*]}{.weight}{\"\\n\"}{end}"], "5\n95\n"),
      (["-o", "jsonpath=.items[*].name"], "reviews-v10\u{202E} reviews-v2"),
      (["--empty", "-o", "json"], "{\n  \"items\": []\n}\n"),
      (["--empty", "-o", "tsv", "--no-headers"], ""),
    ]
  )
  func formats(words: [String], expected: String) {
    #expect(Self.run(words) == CommandRun(.done, output: expected))
  }

  @Test("an empty table or list of names is told on standard error", arguments: [[], ["-o", "wide"], ["-o", "name"]])
  func empty(words: [String]) {
    #expect(Self.run(words + ["--empty"]) == CommandRun(.done, error: "no versions found\n"))
    #expect(Self.run(words + ["--empty", "-q"]) == CommandRun(.done))
  }

  @Test("on a terminal a table is cut to its width and strings of templates are made visible")
  func terminal() {
    func output(_ words: [String]) -> String {
      let context = Context(streams: .inMemory(isTerminal: true, width: 20))
      _ = Self.runner.run(["versions"] + words, in: context)
      return context.streams.output.text
    }
    #expect(output([]) == "NAME          WEIGHT\nreviews-v10…       5\nreviews-v2        95\n")
    #expect(output(["-o", "jsonpath={.items[0].name}{\"\\n\"}"]) == "reviews-v10\\u{202e}\n")
  }

  @Test(
    "a format, template or path that cannot be read is a usage error that says where",
    arguments: [
      (
        ["-o", "jsn"],
        """
        error: invalid value "jsn" for flag "-o": expected table, wide, tsv, name, json, yaml, jsonpath=
        help: did you mean "json"?
        help: run "sample versions --help" for usage

        """
      ),
      (
        ["-o", "jsonpath={.items[}"],
        """
        error: invalid value "jsonpath={.items[}" for flag "-o": unexpected "}" at column 9 of the template
        help: run "sample versions --help" for usage

        """
      ),
      (
        ["--sort-by", "{.name"],
        """
        error: invalid value "{.name" for flag "--sort-by": { is never closed at column 1 of the path
        help: run "sample versions --help" for usage

        """
      ),
    ]
  )
  func usageErrors(words: [String], expected: String) {
    #expect(Self.run(words) == CommandRun(.usage, error: expected))
  }

  @Test("a template or path that does not fit the data is an error that says what to look at")
  func evaluationErrors() {
    #expect(
      Self.run(["-o", "jsonpath={.items[7]}"])
        == CommandRun(
          .failed,
          error: """
            error: cannot apply the template {.items[7]}: index 7 is outside an array of 2
            help: look at what there is with -o json

            """
        )
    )
    #expect(
      Self.run(["--sort-by", "name[0]", "-o", "json"])
        == CommandRun(
          .failed,
          error:
            #"{"error":{"kind":"input","message":"cannot sort by name[0]: a string has no elements to select; only an array has","#
            + #""help":["look at what there is with -o json"],"exitStatus":1}}"# + "\n"
        )
    )
  }

  @Test("a format reads back from the word that stands for it", arguments: OutputFormat.choices)
  func words(choice: String) throws {
    let word = choice.hasSuffix("=") ? choice + "{.a}" : choice
    #expect(try OutputFormat(argument: word).argument == word)
  }
}
