import Analysis
import ArgumentParsing
import Console
import Diagnostics
import YAML

/// `meshctl validate`: finds what is wrong with manifests, each by itself and all together.
struct Validate: OfflineCommand {
  static let declaration = CommandDeclaration(
    "validate",
    summary: "Check manifests, each by itself and all together",
    discussion: """
      Reads manifests and tells what is wrong with them: text that cannot be read or is read otherwise than it looks, \
      fields and values that their kinds do not have, rules that a cluster would refuse, and references between objects \
      that lead nowhere. It needs no cluster. All manifests are one mesh: give the Services along with the routes to \
      them, and references are checked too; what is not given is not held against you.

      Exit status 3 means that there are errors, or with --strict warnings; 1 that something could not be read.
      """,
    examples: [
      Example("Check the manifests of a directory", "meshctl validate -f manifests"),
      Example("Check what another program makes, such as kustomize", "meshctl validate -f -"),
      Example("Annotate a change in a GitHub workflow", "meshctl validate -f manifests -R -o github"),
      Example("Leave port names out, and fail on warnings", "meshctl validate -f mesh.yaml --ignore IST0118 --strict"),
      Example("Show what would be mended", "meshctl validate -f mesh.yaml --fix --diff"),
      Example("Tell what a code means", "meshctl validate --explain IST0101"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.findings.term],
      environment: Variable.everywhere + [Variable.temporaryDirectory]
    )
  }

  private let options: ValidateOptions

  init(_ options: ValidateOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.errorFormat }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    if let code = options.explained {
      try FindingExplanation(code).show(in: context, as: options.format)
      return .done
    }
    guard !options.filenames.isEmpty else {
      throw .usage(UsageError(.missingFlag("-f FILE"), path: ["meshctl", "validate"]))
    }
    guard !options.fixKinds.isEmpty || !options.showsDiff else {
      throw .usage(UsageError(.misplacedFlag("--diff", needs: "--fix"), path: ["meshctl", "validate"]))
    }
    var run = ValidateRun(options, settings: try settings(in: context), in: context)
    for path in options.filenames { run.read(path) }
    return try run.finish()
  }

  /// The settings with the mesh configuration that a flag names.
  private func settings(in context: Context) throws(CommandError) -> MeshSettings {
    var settings = options.settings
    settings.now = context.clock.now().seconds
    guard let path = options.meshConfig else { return settings }
    for input in try ManifestInput.find(path.argument, recursive: false, in: context) {
      var reader = try ManifestReader(input, in: context)
      while let document = try reader.next() {
        guard !document.hasErrors else {
          context.show(document.diagnostics, in: document.source, as: options.errorFormat)
          throw .input("\(input.name) is no mesh configuration", next: "mend it first")
        }
        settings.take(document)
      }
    }
    guard settings.meshConfig != nil || settings.meshNetworks != nil else {
      throw .input(
        "\(path.argument) holds no mesh configuration",
        next: "pass the text of a MeshConfig, or the ConfigMap istio with its key mesh"
      )
    }
    return settings
  }
}
