import ArgumentParsing

/// What every command that edits manifests is told: what to read, and where the result goes.
struct EditOptions: Equatable, Sendable {
  /// How objects are printed when it is not their edited text.
  enum Format: String, CaseIterable, ArgumentValue {
    case yaml
    case json
  }

  /// Where the result goes.
  enum Destination: Hashable {
    case standardOutput
    case check
    case diff
    case inPlace
    case directory(String)
  }

  var filenames: [PathArgument] = []
  var isRecursive = false
  var namespace = NamespaceName.standard
  var format: Format?
  var isCheck = false
  var showsDiff = false
  var isInPlace = false
  var outputDirectory: PathArgument?

  var destination: Destination {
    if isCheck { return .check }
    if showsDiff { return .diff }
    if isInPlace { return .inPlace }
    return outputDirectory.map { .directory($0.argument) } ?? .standardOutput
  }

  /// With `-o json` messages are JSON too, so that a script can read both streams.
  var errorFormat: ErrorFormat { format == .json ? .json : .text }
}

/// The options of a command that edits manifests.
protocol EditCommandOptions: CommandOptions {
  var edit: EditOptions { get set }
}

extension EditCommandOptions {
  /// The flags of every edit, to stand before those of the command.
  static var editFlags: [Flag<Self>] {
    [
      .values(
        "filename",
        short: "f",
        "FILE",
        \.edit.filenames,
        help: "read manifests from a file, a directory, or - for standard input"
      )
      .completing(.manifests)
      .required(),
      .switch("recursive", short: "R", \.edit.isRecursive, help: "look into the directories below, too"),
      .value("namespace", short: "n", "NAME", \.edit.namespace, help: "the namespace of objects that name none")
        .completing(.names(.namespaces)),
      .value("output", short: "o", "FORMAT", \.edit.format, help: "print the objects anew, without comments"),
      .switch("check", \.edit.isCheck, help: "list what would change and write nothing; exit status 3 if anything"),
      .switch("diff", \.edit.showsDiff, help: "print the changes as a unified diff instead"),
      .switch("in-place", \.edit.isInPlace, help: "replace the files, each as a whole or not at all"),
      .value("output-dir", "DIR", \.edit.outputDirectory, help: "write the files into this directory")
        .completing(.directories),
    ]
  }

  /// The flags of which one at most says what is done with the result; with one of them, no format is asked for.
  static var editDestinations: [PartialKeyPath<Self>] {
    [\.edit.isCheck, \.edit.showsDiff, \.edit.isInPlace, \.edit.outputDirectory]
  }

  /// The flags of an edit that exclude each other.
  static var exclusiveEditFlags: [PartialKeyPath<Self>] { [\.edit.format] + editDestinations }
}
