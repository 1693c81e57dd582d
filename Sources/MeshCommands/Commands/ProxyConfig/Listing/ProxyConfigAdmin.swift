import ArgumentParsing
import EnvoyAdmin

/// `meshctl proxy-config admin`: a page of a proxy's administration.
struct ProxyConfigAdmin: MeshCommand {
  static let declaration = CommandDeclaration(
    "admin",
    summary: "Show a page of a proxy's administration",
    discussion: """
      What Envoy answers to a GET of the page, wherever the proxy is, and nothing else, so that a program can read it; but \
      private keys are hidden. Pages that change something want another method, and are refused. The page "help" lists \
      them all. What the other commands of this group show is better read there.
      """,
    examples: [
      Example("When certificates end", "meshctl proxy-config admin certs deployment/reviews-v1"),
      Example("Version and command line of the Envoy of this machine", "meshctl pc admin server_info --local"),
      Example("What a proxy still waits for before it is ready", "meshctl pc admin init_dump reviews-v1-5d8f"),
      Example("A part of the configuration", "meshctl pc admin 'config_dump?mask=bootstrap.node.id' reviews-v1-5d8f"),
    ]
  )

  static var notes: CommandNotes { ProxyConfigCluster.notes }

  private let options: AdminPageOptions

  init(_ options: AdminPageOptions) { self.options = options }

  var errorFormat: ErrorFormat { .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let search = ProxyPlaceSearch(options.source, options.mesh, in: context, errorFormat)
    let place = try await search.place(of: Self.declaration.name)
    let bytes = try await ProxyInquiry(place: place).get(AdminPage(options.page.target))
    try context.show(try ServerAnswer(bytes, of: place.name, showsSecrets: options.source.showsSecrets))
    return .done
  }
}
