import ArgumentParsing

/// What both commands have that write to the registry.
enum RegistryEntryNotes {
  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound, .conflict]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh
    )
  }
}
