import ArgumentParsing
import Output

/// `meshctl version`: which meshctl this is.
struct Version: Command {
  /// How the answer is written.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, json
  }

  /// The flags of `meshctl version`.
  struct Options: CommandOptions {
    var format = Format.text

    static let flags: [Flag<Self>] = [
      .value("output", short: "o", "FORMAT", \.format, help: "how to write it")
    ]
  }

  static let declaration = CommandDeclaration(
    "version",
    summary: "Show the version of meshctl",
    discussion: "The JSON object has the keys version and platform; keys may be added, never renamed.",
    examples: [
      Example("Show the version", "meshctl version"),
      Example("Show it as JSON", "meshctl version -o json"),
    ]
  )

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format == .json ? .json : .text }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    switch options.format {
    case .text:
      try context.write("meshctl \(Release.version) (\(Release.platform))\n")
    case .json:
      let version: JSONValue = ["version": .string(Release.version), "platform": .string(Release.platform)]
      try context.write(JSONWriter.bytes(of: version, layout: .pretty) + [UInt8(ascii: "\n")])
    }
    return .done
  }
}
