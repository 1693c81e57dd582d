import ArgumentParsing
import Output
import System

/// `meshctl local init`: a directory of manifests to begin with.
struct LocalInit: OfflineCommand {
  /// The flags of `meshctl local init`.
  struct Options: CommandOptions {
    var directory: PathArgument?
    var example = ExampleMesh.minimal

    static let arguments: [Argument<Self>] = [
      .optional("DIR", \.directory, help: "the directory to write; the current one without it").completing(.directories)
    ]

    static let flags: [Flag<Self>] = [
      .value("example", "NAME", \.example, help: "which mesh to write")
        .details("minimal is one service with two versions; bookinfo is Istio's example of four services.")
    ]
  }

  static let declaration = CommandDeclaration(
    "init",
    summary: "Write a directory of manifests to begin with",
    discussion: """
      Writes manifests with comments that say what they do, and tells how to run them as a mesh on this machine. The \
      directory is made as a whole or not at all; one that has anything in it is refused.
      """,
    examples: [
      Example("Write one service with two versions", "meshctl local init mesh"),
      Example("Write Istio's Bookinfo application", "meshctl local init mesh --example bookinfo"),
    ]
  )

  private let options: Options

  init(_ options: Options) { self.options = options }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let directory = options.directory?.argument ?? "."
    do throws(SystemError) { try NewDirectory.create(directory, options.example.files) } catch {
      guard error.reason == .alreadyExists else { throw .failed(error) }
      throw .conflict("\(directory) is not empty", next: "name a directory that does not exist, or an empty one")
    }
    let mesh = ShellWord.quoted(directory)
    for file in options.example.files {
      try context.write(TerminalText.escaped(Path.join(directory, file.name)) + "\n")
    }
    context.report([
      "next: meshctl local up --mesh \(mesh) --detach", "      meshctl local traffic reviews --mesh \(mesh)",
    ])
    return .done
  }
}
