import ArgumentParsing
import Output

/// `meshctl version`: which meshctl this is.
struct Version: OfflineCommand {
  /// The flags of `meshctl version`.
  struct Options: CommandOptions {
    var format: PayloadFormat?

    static let flags: [Flag<Self>] = [
      .value("output", short: "o", "FORMAT", \.format, help: "write it for programs")
    ]
  }

  static let declaration = CommandDeclaration(
    "version",
    summary: "Show the version of meshctl",
    discussion: "The object for programs has the keys version and platform; keys may be added, never renamed.",
    examples: [
      Example("Show the version", "meshctl version"),
      Example("Show it as JSON", "meshctl version -o json"),
      Example("Show the number alone", "meshctl version -o jsonpath='{.version}'"),
    ]
  )

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    if let format = options.format {
      try context.show(["version": .string(Release.version), "platform": .string(Release.platform)], as: format)
    } else {
      try context.write("meshctl \(Release.version) (\(Release.platform))\n")
    }
    return .done
  }
}
