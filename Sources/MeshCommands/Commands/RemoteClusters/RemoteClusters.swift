import ArgumentParsing
import Console
import IstiodDebug
import Output

/// `meshctl remote-clusters`: the clusters that the control plane watches.
struct RemoteClusters: MeshCommand {
  /// The flags of `meshctl remote-clusters`.
  struct Options: IstiodCommandOptions {
    var mesh = MeshOptions()
    var istiods = IstiodChoice()
    var format = TableFormat.table

    static let flags: [Flag<Self>] =
      [.value("output", short: "o", "FORMAT", \.format, help: "how to write the list")] + istiodFlags + meshFlags
  }

  static let declaration = CommandDeclaration(
    "remote-clusters",
    summary: "List the clusters that istiods watch",
    discussion: """
      Each istiod is asked which clusters it reads services from, out of which Secret, and whether it has read them. The \
      columns and their order are those of istioctl.
      """,
    examples: [
      Example("List them", "meshctl remote-clusters"),
      Example("Those of one revision, for a script", "meshctl remote-clusters --revision canary -o json"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notAllowed, .notFound].map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let istiods = try context.istiods(options, errorFormat)
    let overview: RemoteClusterOverview
    do throws(IstiodError) { overview = try await istiods.clusters() } catch { throw .istiod(error) }
    switch options.format {
    case .table: try context.write(overview.table.text)
    case .payload(let format): try context.show(overview.payload, as: format)
    }
    return .done
  }
}
