import ArgumentParsing
import Console
import Output

/// A command of `meshctl registry` that lists something.
protocol RegistryCommand: MeshCommand where Options == RegistryOptions {
  associatedtype Row: Displayable

  /// Whether what serves the services is asked for, too.
  static var needsEndpoints: Bool { get }

  /// What is said where there is nothing.
  static var nothing: String { get }

  var options: Options { get }

  /// The rows of the list.
  func rows(of content: RegistryContent) -> [Row]

  /// What is remarked on a row.
  static func remarks(on row: Row) -> [String]
}

extension RegistryCommand {
  static var needsEndpoints: Bool { true }

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.notAllowed, .notFound].map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }

  var errorFormat: ErrorFormat { options.list.format.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let content = try await RegistryContent(options, withEndpoints: Self.needsEndpoints, in: context)
    let rows = rows(of: content)
    try context.show(Listing(rows), as: options.list, whenEmpty: Self.nothing)
    let count = rows.count { !Self.remarks(on: $0).isEmpty }
    guard content.isCompared, count > 0 else { return .done }
    try context.flush()
    context.note(
      "\(count) of \(rows.count) differ between istiod and Kubernetes",
      as: errorFormat
    )
    return .done
  }
}
