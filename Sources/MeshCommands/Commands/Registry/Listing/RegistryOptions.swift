import ArgumentParsing

/// The flags of the commands of `meshctl registry` that list something.
struct RegistryOptions: IstiodCommandOptions, ListCommandOptions {
  var mesh = MeshOptions()
  var istiods = IstiodChoice()
  var list = ListOptions()
  var services: [String] = []

  static let arguments: [Argument<Self>] = [
    .remaining("SERVICE", \.services, help: "a service: its name, NAME.NAMESPACE or host; without one all are meant")
      .completing(.names(.services))
  ]

  static let flags: [Flag<Self>] = listFlags + istiodFlags + meshFlags

  static var exclusive: [[PartialKeyPath<Self>]] { [[\.mesh.directory, \.istiods.address]] + exclusiveMeshes }

  /// Whether a host of a namespace is meant.
  func mean(_ host: String, in namespace: String) -> Bool {
    if let wanted = mesh.namespace?.argument, namespace != wanted { return false }
    return services.isEmpty || services.contains { host == $0 || host.hasPrefix("\($0).") }
  }
}
