import ArgumentParsing

/// `meshctl registry remove`: takes a machine out of a service.
struct RegistryRemove: MeshCommand {
  static let declaration = CommandDeclaration(
    "remove",
    aliases: ["rm"],
    summary: "Take a machine out of a service",
    discussion: """
      Deletes the WorkloadEntry that "meshctl registry add" made for the address, or the endpoint of it that is written in a \
      ServiceEntry; others stay as they are. A ServiceEntry that was made for machines goes with the last of them. What was \
      made in another way is refused.
      """,
    examples: [
      Example("Take a machine out", "meshctl registry remove mysql 10.0.0.5"),
      Example("See what would be deleted", "meshctl registry remove mysql 10.0.0.5 --dry-run"),
    ]
  )

  static var notes: CommandNotes { RegistryEntryNotes.notes }

  private let options: RegistryRemoveOptions

  init(_ options: RegistryRemoveOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let machine = options.machine
    return try await RegistryRun(options, in: context).make { scene throws(CommandError) in
      try RegistryRemoval(scene, machine).changes()
    }
  }
}
