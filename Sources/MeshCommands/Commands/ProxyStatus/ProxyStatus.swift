import ArgumentParsing
import Console
import IstiodDebug
import Kubernetes
import Output

/// `meshctl proxy-status`: what the proxies of a mesh have of the configuration that there is for them.
struct ProxyStatus: MeshCommand {
  static let declaration = CommandDeclaration(
    "proxy-status",
    aliases: ["ps"],
    summary: "Tell which proxies have their latest configuration",
    discussion: """
      Every istiod of the mesh is asked through a port-forward which proxies are connected to it, what it sent them, and \
      what they answered. Where that is not allowed, the proxies themselves are asked. The columns and their order are \
      those of istioctl: -o wide is its "-v 1", with what a proxy said that refused something behind them. On a directory \
      the mesh of this machine is meant.

      With names and without -o, what istiod has for those proxies is compared with what they have: clusters, listeners \
      and routes, whatever their order; --file takes a saved dump in place of a running proxy.

      With --wait it ends when all proxies, or those that are named, have the latest configuration; exit status 7 means \
      that some have not in time, and names them. The object for programs is the DiscoveryResponse of istioctl, of all \
      istiods in one.
      """,
    examples: [
      Example("List the proxies", "meshctl proxy-status"),
      Example("Tell what became of each sort of configuration", "meshctl ps -o wide"),
      Example("Compare what a proxy has with what it should have", "meshctl ps reviews-v1-5d8f.bookinfo"),
      Example("Wait until a change has arrived everywhere", "meshctl proxy-status --wait --timeout 2m"),
      Example("Wait for the pods of one Deployment", "meshctl ps deployment/reviews-v1 -n bookinfo --wait"),
      Example("Look at the mesh of this machine", "meshctl ps --mesh Examples/bookinfo"),
    ]
  )

  static var notes: CommandNotes {
    let statuses: [ExitStatus] = [.notAllowed, .notFound, .timedOut]
    return CommandNotes(
      exitStatuses: ExitStatus.usual + statuses.map(\.term),
      environment: Variable.everywhere + Variable.mesh + [Variable.stateHome]
    )
  }

  private let options: ProxyStatusOptions

  init(_ options: ProxyStatusOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let survey = try await ProxySurvey(options, in: context, errorFormat)
    if options.waits {
      let overview = try await ProxyWait(survey, limit: options.limit).overview()
      if options.format != nil { try show(overview, in: context) }
      let count = overview.proxies.count
      context.report(["\(count) \(count == 1 ? "proxy has its" : "proxies have their") latest configuration"])
      return .done
    }
    if let istiods = survey.istiods, options.comparesDumps {
      try await ProxyComparison(survey, options, in: context).run(with: istiods)
      return .done
    }
    let all = try await survey.everything()
    try survey.selection.requireAll(in: all)
    let overview = survey.selection.selected(of: all)
    try show(overview, in: context)
    try tell(of: overview, in: context)
    return .done
  }

  private func show(_ overview: ProxyOverview, in context: Context) throws(CommandError) {
    switch options.format ?? .table {
    case .table: try context.write(overview.summary.text)
    case .wide:
      let now = context.clock.now()
      try context.write(overview.details { RFC3339.timestamp($0) == nil ? nil : Age(of: $0, at: now).text }.text)
    case .payload(let format): try context.show(overview.payload, as: format)
    }
  }

  /// The table of istioctl does not say that something is late.
  private func tell(of overview: ProxyOverview, in context: Context) throws(CommandError) {
    guard case .table = options.format ?? .table, let first = overview.laggards.first else { return }
    let count = overview.laggards.count
    try context.flush()
    context.note(
      "\(count) of \(overview.proxies.count) have not their latest configuration, such as \(first.sync.proxy) "
        + "(\(first.lag ?? "")); see -o wide",
      as: errorFormat
    )
  }
}
