import ArgumentParsing

/// `meshctl registry add`: adds a machine to a service.
struct RegistryAdd: MeshCommand {
  static let declaration = CommandDeclaration(
    "add",
    summary: "Add a machine outside of Kubernetes to a service",
    discussion: """
      Makes a WorkloadEntry with the labels by which the Service or ServiceEntry selects its workloads. Where nothing \
      declares the service, a ServiceEntry is made for it first; in one that has its endpoints written in it the machine \
      becomes another one. Repeated, it changes nothing; with other ports, labels or annotations these are added.

      The name of a port is the one that the service has for it; without one it is the port of that number. A service that \
      is made here gets its protocol from the name, as in http-web, grpc or tcp-mysql. "meshctl registry remove" takes out \
      exactly what was put in.
      """,
    examples: [
      Example("Add a machine to a service", "meshctl registry add mysql 10.0.0.5 tcp-mysql:3306"),
      Example(
        "Add one with an identity and labels",
        "meshctl registry add reviews 10.0.0.7 9080 -l version=v4 --serviceaccount web"
      ),
      Example("See what would be written", "meshctl registry add db.example.com fd00::5 5432 --dry-run -o yaml"),
    ]
  )

  static var notes: CommandNotes { RegistryEntryNotes.notes }

  private let options: RegistryAddOptions

  init(_ options: RegistryAddOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let options = options
    return try await RegistryRun(options, in: context).make { scene throws(CommandError) in
      try RegistryAddition(scene, options).changes()
    }
  }
}
