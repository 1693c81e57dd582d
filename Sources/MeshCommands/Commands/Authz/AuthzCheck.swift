import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl authz check`: the policies that a proxy enforces.
struct AuthzCheck: OfflineOrMeshCommand {
  /// The flags of `meshctl authz check`.
  struct Options: ProxyPlaceOptions {
    var mesh = MeshOptions()
    var source = ProxyChoice()
    var format = TableFormat.table

    static let arguments = proxyArguments
    static let flags: [Flag<Self>] =
      [
        .value("file", short: "f", "FILE", \.source.file, help: "a saved configuration dump; - is standard input")
          .completing(.files(extensions: ["json"])),
        .value("output", short: "o", "FORMAT", \.format, help: "how to write the policies"),
      ] + placeFlags + meshFlags
  }

  static let declaration = CommandDeclaration(
    "check",
    summary: "Show which authorization policies a proxy enforces",
    discussion: """
      Reads the listeners of a proxy, as it runs or as it was saved, and tells of each AuthorizationPolicy in them what it \
      does and how many of its rules are there. The columns and their order are those of istioctl. A policy that is in the \
      mesh and not in the list is not enforced there: its selector or its namespace leaves the workload out.
      """,
    examples: [
      Example("Look at the proxy of a pod", "meshctl authz check httpbin-65975d4c6f-jr69n"),
      Example("Look at that of a Deployment", "meshctl authz check deployment/httpbin -n prod"),
      Example("Look at a saved dump", "meshctl authz check -f config_dump.json -o json"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.stateHome]
    )
  }

  private let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  var asksMesh: Bool { options.source.file == nil }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    guard let file = options.source.file else { return .usage }
    return try show(try ProxyDump(try context.proxyFile(file.argument), from: file.argument), in: context)
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let search = ProxyPlaceSearch(options.source, options.mesh, in: context, errorFormat)
    let place = try await search.place(of: Self.declaration.name)
    return try show(try await ProxyDump(of: place, [ConfigDumpSelection(resource: .dynamicListeners)]), in: context)
  }

  private func show(_ proxy: ProxyDump, in context: Context) throws(CommandError) -> ExitStatus {
    let policies = try proxy.reading { dump throws(JSONCursorError) in try dump.authorizations() }
    let table = AuthorizationTable(policies)
    switch options.format {
    case .table: try context.write(table.text)
    case .payload(let format): try context.show(table.payload, as: format)
    }
    return .done
  }
}
