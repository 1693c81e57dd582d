import ArgumentParsing
import Conversion

/// `meshctl convert`: turns objects of older and of other APIs into those of today.
struct Convert: OfflineCommand {
  static let declaration = CommandDeclaration(
    "convert",
    summary: "Turn objects of older and other APIs into today's",
    discussion: """
      Reads manifests and writes objects that mean the same in another API: the rules of Istio before 0.8, Ingresses \
      and TrafficSplits become Gateways, VirtualServices, DestinationRules and ServiceEntries, and with --to HTTPRoutes \
      and VirtualServices become each other. RouteRules of one service are merged in the order of their precedence.

      All manifests are one mesh: give the Services along, and named ports and the pods behind a name are known. A new \
      object stands in the place of the first that it was made of, with the comments of its parts. Every other \
      document passes through byte for byte, so a whole directory can be converted; --converted-only leaves it out.

      What the other API cannot say is never dropped in silence: a warning names the file, the line, and what to do. \
      What a rule does not say follows today's defaults: a VirtualService tries a failed request again twice, and has \
      no timeout.
      """,
    examples: [
      Example("Convert rules of Istio before 0.8 and print the result", "meshctl convert -f rules.yaml"),
      Example("Migrate a directory in place", "meshctl convert -f manifests -R --in-place"),
      Example("Fail in CI where something would be lost", "meshctl convert -f manifests --strict --check"),
      Example("Turn VirtualServices into HTTPRoutes", "meshctl convert -f routes.yaml --to httproute"),
      Example("Convert the Ingresses of another controller", "meshctl convert -f ingress.yaml --ingress-class nginx"),
    ]
  )

  static var notes: CommandNotes {
    CommandNotes(
      exitStatuses: ExitStatus.usual + [ExitStatus.findings.term],
      environment: Variable.everywhere + [Variable.temporaryDirectory]
    )
  }

  private let options: ConvertOptions

  init(_ options: ConvertOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.edit.errorFormat }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    var inputs: [WholeInput] = []
    for input in try options.edit.findInputs(in: context) { inputs.append(try WholeInput(input, in: context)) }
    return try ConvertRun(options, inputs, in: context).finish()
  }
}
