import ArgumentParsing

/// The options of a verb of `meshctl route` that edits a VirtualService.
protocol RouteVerbOptions: RouteWritingOptions {
  /// `--virtual-service`: which one is meant, where several name the service.
  var virtualService: String? { get set }
}

extension RouteVerbOptions {
  /// The flags of every such verb, to stand behind its own.
  static var verbFlags: [Flag<Self>] { ownerFlags + writingFlags }

  private static var ownerFlags: [Flag<Self>] {
    [.value("virtual-service", "NAME", \.virtualService, help: "the VirtualService, where several name the service")]
  }
}
