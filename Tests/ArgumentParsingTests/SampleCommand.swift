import ArgumentParsing

/// A command with a flag and an argument of every kind.
enum SampleCommand {
  enum Format: String, CaseIterable, ArgumentValue {
    case yaml, json
  }

  struct Weight: ArgumentValue, Equatable {
    let subset: String
    let percent: Int

    init(argument: String) throws(InvalidValue) {
      let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let percent = Int(parts[1]) else {
        throw .malformed(expected: "a subset and its weight, such as v1=50")
      }
      self.subset = String(parts[0])
      self.percent = percent
    }

    var argument: String { "\(subset)=\(percent)" }
  }

  struct Options: CommandOptions, Equatable {
    var filenames: [String] = []
    var isRecursive = false
    var namespace: String?
    var format = Format.yaml
    var count = 3
    var showsDiff = false
    var isInPlace = false
    var outputDirectory: String?
    var isTraced = false
    var service = ""
    var weights: [Weight] = []

    static let flags: [Flag<Self>] = [
      .values(
        "filename",
        short: "f",
        "FILE",
        \.filenames,
        help: "read manifests from a file, a directory or - for standard input"
      )
      .completing(.manifests).required(),
      .switch("recursive", short: "R", \.isRecursive, help: "also read the directories below"),
      .value("namespace", short: "n", "NAME", \.namespace, help: "take this namespace")
        .environment("SAMPLE_NAMESPACE"),
      .value("output", short: "o", "FORMAT", \.format, help: "write this format")
        .details("JSON is written for every document.\n\nYAML keeps the text."),
      .value("count", "N", \.count, help: "try so often"),
      .switch("diff", \.showsDiff, help: "show a diff"),
      .switch("in-place", \.isInPlace, help: "change the files"),
      .value("output-dir", "DIR", \.outputDirectory, help: "write into a directory").completing(.directories),
      .switch("trace", \.isTraced, help: "trace").hidden(),
    ]

    static let arguments: [Argument<Self>] = [
      .required("SERVICE", \.service, help: "the service"),
      .remaining("SUBSET=WEIGHT", \.weights, help: "the weights"),
    ]

    static var exclusive: [[PartialKeyPath<Self>]] { [[\.showsDiff, \.isInPlace, \.outputDirectory]] }
  }

  struct Inherited: CommandOptions, Equatable {
    var isQuiet = false
    var color: Bool?
    var asksForHelp = false

    static let flags: [Flag<Self>] = [
      .switch("quiet", short: "q", \.isQuiet, help: "say less"),
      .toggle("color", \.color, help: "use colour"),
      .switch("help", short: "h", \.asksForHelp, help: "show help").askingForHelp(),
    ]
  }

  static let inherited = CommandInterface(Inherited.self)

  /// `tool route set …`; the action is a name to recognize.
  static let root = CommandNode<String>.group(
    CommandDeclaration("tool", summary: "Sample tool"),
    [
      .group(
        CommandDeclaration("route", aliases: ["rt"], summary: "Shift traffic"),
        [
          .command(
            CommandDeclaration(
              "set",
              summary: "Set the weights of a service",
              discussion:
                "The first paragraph tells what happens to the traffic of a service when weights are set.\n\nThe second one is short.",
              examples: [
                Example("Split in halves", "tool route set -f mesh reviews v1=50 v3=50"),
                Example("Show a diff", "tool route set -f mesh reviews v1=100 --diff"),
              ]
            ),
            Options.self,
            action: "set"
          )
        ]
      ),
      .group(CommandDeclaration("version", summary: "Show the version"), []),
    ]
  )

  static func parse(_ words: [String]) throws(UsageError) -> Invocation<String> {
    try CommandLineParser(root: root, inherited: Inherited.self).parse(words)
  }

  static func options(_ words: [String], environment: [String: String] = [:]) throws(UsageError) -> Options {
    let invocation = try parse(["route", "set"] + words)
    return try Options(reading: invocation.words, path: invocation.path) { environment[$0] }
  }
}
