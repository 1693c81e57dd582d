import ArgumentParsing

/// `meshctl rollout set-image`: rolls out other images.
struct RolloutSetImage: MeshCommand {
  static let declaration = CommandDeclaration(
    "set-image",
    summary: "Roll out other images of containers",
    discussion: """
      Changes the images of containers of a workload, and nothing else of it. Init containers are found by their names \
      too.
      """,
    examples: [
      Example("Roll out an image", "meshctl rollout set-image deployment/reviews-v1 reviews=reviews:1.2"),
      Example("See what that would come to", "meshctl rollout set-image ds/proxy '*=envoy:1.40' --dry-run -o yaml"),
    ]
  )

  static var notes: CommandNotes { RolloutGroup.notes([.conflict]) }

  private let options: RolloutSetImageOptions

  init(_ options: RolloutSetImageOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.write.errorFormat }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let store = try context.openMesh(options.mesh, errorFormat)
    return try await WorkloadEditRun(options.mesh, options.write, store: store, in: context)
      .run(.setImages(options.images), options.target)
  }
}
