import ArgumentParsing

/// The flags of `meshctl route reset`.
struct RouteResetOptions: SubsetVerbOptions {
  var mesh = MeshOptions()
  var service = ""
  var target: TargetArgument?
  var subsets = SubsetPolicy()
  var virtualService: String?
  var write = RouteWriteOptions()

  static let arguments: [Argument<Self>] = [
    serviceArgument,
    .optional("SUBSET", \.target, help: "what gets everything; SUBSET@HOST or HOST for another service")
      .completing(.names(.subsets)),
  ]

  static let flags: [Flag<Self>] = subsetFlags + verbFlags
}
