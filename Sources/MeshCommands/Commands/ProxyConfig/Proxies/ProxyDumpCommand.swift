import ArgumentParsing
import EnvoyAdmin
import ProxyState

/// A command that shows a part of what a proxy has, as it runs or as it was saved.
protocol ProxyDumpCommand: OfflineOrMeshCommand where Options: ProxyCommandOptions {
  var options: Options { get }

  /// What a running proxy is asked for.
  var selections: [ConfigDumpSelection] { get }

  /// Shows it.
  ///
  /// - Parameter sources: what its parts come from, where that is known and the format has room for it.
  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError)
}

extension ProxyDumpCommand {
  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.stateHome]
    )
  }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  var asksMesh: Bool { options.source.file == nil }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    guard let file = options.source.file else { return .usage }
    try show(try ProxyDump(try context.proxyFile(file.argument), from: file.argument), ProxySources(), in: context)
    return .done
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let search = ProxyPlaceSearch(options.source, options.mesh, in: context, errorFormat)
    let place = try await search.place(of: Self.declaration.name)
    let dump = try await ProxyDump(of: place, selections)
    try show(dump, try await ProxySources(of: place, for: options, in: context, errorFormat), in: context)
    return .done
  }

  /// What lists are asked for, each by itself.
  static func lists(
    _ section: DumpSection,
    mask: [String] = []
  ) -> [ConfigDumpSelection] {
    section.lists.map {
      ConfigDumpSelection(resource: $0, mask: mask, includesEndpoints: section == .endpoints)
    }
  }
}
