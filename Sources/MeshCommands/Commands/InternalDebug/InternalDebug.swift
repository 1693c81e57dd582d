import ArgumentParsing
import YAML

/// `meshctl internal-debug`: a page of istiod's debug interface.
struct InternalDebug: MeshCommand {
  static let declaration = CommandDeclaration(
    "internal-debug",
    summary: "Show a page of istiod's debug interface",
    discussion: """
      What an istiod answers below /debug, through a port-forward to its pod, and nothing else, so that a program can read \
      it; but private keys are hidden. Without a page it is the list of them. Of several istiods one is asked, with --all \
      each of them: one istiod knows only the proxies that are connected to it.
      """,
    examples: [
      Example("List the pages", "meshctl internal-debug"),
      Example("The services that istiod knows", "meshctl internal-debug registryz"),
      Example("What istiod has for a proxy", "meshctl internal-debug 'config_dump?proxyID=reviews-v1-5d8f.bookinfo'"),
      Example("The state of all proxies, by istiod", "meshctl internal-debug syncz --all"),
    ]
  )

  static var notes: CommandNotes { RemoteClusters.notes }

  private let options: InternalDebugOptions

  init(_ options: InternalDebugOptions) { self.options = options }

  var errorFormat: ErrorFormat { .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let istiods = try context.istiods(options, errorFormat)
    let page = IstiodPage(debugging: (options.page ?? .list).target)
    let answers: [IstiodAnswer]
    do throws(IstiodError) {
      answers = options.asksAll ? try await istiods.answers(to: page) : [try await istiods.anyAnswer(to: page)]
    } catch {
      guard case .refused(_, _, 404, _) = error else { throw .istiod(error) }
      throw .notFound(error.message, next: "list the pages with \"meshctl internal-debug\"")
    }
    if options.asksAll {
      try showAll(answers, in: context)
    } else {
      for answer in answers { try context.show(try open(answer)) }
    }
    return .done
  }

  /// Writes one object, in which an answer that is no JSON is a text.
  private func showAll(_ answers: [IstiodAnswer], in context: Context) throws(CommandError) {
    var entries: [Value.Entry] = []
    for answer in answers { entries.append(Value.Entry(answer.istiod, try open(answer).value)) }
    let bytes = Emitter(.prettyJSON(indentWidth: 2)).bytes(for: .mapping(entries))
    try context.showText(String(decoding: bytes, as: UTF8.self) + "\n")
  }

  private func open(_ answer: IstiodAnswer) throws(CommandError) -> ServerAnswer {
    try ServerAnswer(answer.body, of: "istiod \(answer.istiod)", showsSecrets: options.showsSecrets)
  }
}
