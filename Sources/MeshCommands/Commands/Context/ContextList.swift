import ArgumentParsing
import Console
import Kubernetes
import Output

/// `meshctl context list`: the contexts of the kubeconfig.
struct ContextList: OfflineCommand {
  /// The flags of `meshctl context list`.
  struct Options: ListCommandOptions {
    var list = ListOptions()
    var kubeconfig: PathArgument?

    static let flags: [Flag<Self>] =
      [
        .value("kubeconfig", "FILE", \.kubeconfig, help: "read this kubeconfig")
          .completing(.files(extensions: []))
      ] + listFlags
  }

  static let declaration = CommandDeclaration(
    "list",
    aliases: ["ls"],
    summary: "List the contexts of the kubeconfig",
    discussion: "The one that commands work on is marked; none is while they work on a directory of manifests.",
    examples: [Example("List them", "meshctl context list"), Example("Names alone", "meshctl context list -o name")]
  )

  static var notes: CommandNotes {
    CommandNotes(exitStatuses: ExitStatus.usual, environment: Variable.everywhere + Variable.mesh)
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.list.format.errorFormat }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    let path = options.kubeconfig?.argument
    let kubeconfig: Kubeconfig
    do { kubeconfig = try KubeconfigSearch(explicitPath: path, environment: context.environment).load() } catch {
      throw .kubeconfig(error)
    }
    var mesh = MeshOptions()
    mesh.kubeconfig = options.kubeconfig
    let choice = try MeshChoice(
      mesh,
      environment: context.environment,
      settings: try UserSettings(in: context.environment)
    )
    let current = choice.contextName ?? kubeconfig.currentContext
    let rows = kubeconfig.contexts.sorted { $0.key < $1.key }.map { name, value in
      ContextRow(name: name, context: value, isCurrent: choice.isCluster && name == current)
    }
    try context.show(Listing(rows), as: options.list, whenEmpty: "The kubeconfig has no contexts.")
    return .done
  }
}
