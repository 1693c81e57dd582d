import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config all`: everything that a proxy has.
struct ProxyConfigAll: OfflineOrMeshCommand {
  static let declaration = CommandDeclaration(
    "all",
    aliases: ["a"],
    summary: "Show everything that a proxy has",
    discussion: """
      Versions, clusters, listeners, routes, certificates and endpoints, one table after the other, as istioctl shows them. \
      -o json is the configuration dump itself, with private keys hidden: save it, and look into it later with -f.
      """,
    examples: [
      Example("Show all of a pod", "meshctl proxy-config all deployment/reviews-v1"),
      Example("Save it for later", "meshctl pc a reviews-v1-5d8f -o json > config_dump.json"),
      Example("From a saved dump, with headings", "meshctl pc all -f config_dump.json --with-headers"),
    ]
  )

  static var notes: CommandNotes { ProxyConfigCluster.notes }

  private let options: ProxyConfigAllOptions

  init(_ options: ProxyConfigAllOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  var asksMesh: Bool { options.source.file == nil }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    guard let file = options.source.file?.argument else { return .usage }
    try show(try context.proxyFile(file), of: file, ProxySources(), in: context)
    return .done
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let place = try await ProxyPlaceSearch(options.source, options.mesh, in: context, errorFormat).place(of: "all")
    let everything = ConfigDumpSelection(includesEndpoints: true)
    let dump = try await ProxyInquiry(place: place).get(.configDump(everything))
    let sources = try await ProxySources(of: place, for: options, in: context, errorFormat)
    try show(dump, of: place.name, sources, in: context)
    return .done
  }

  private func show(
    _ bytes: [UInt8],
    of name: String,
    _ sources: ProxySources,
    in context: Context
  ) throws(CommandError) {
    let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: name)
    switch options.format {
    case .short, .wide: try showTables(try ProxyDump(bytes, from: name), sources, in: context)
    case .name: try showNames(try ProxyDump(bytes, from: name), in: context)
    case .json, .yaml: try messages.show(whole: bytes, as: options.format, in: context)
    }
  }

  /// The names that the commands for one sort show, in the order of the tables.
  private func showNames(_ proxy: ProxyDump, in context: Context) throws(CommandError) {
    let names = try proxy.reading { dump throws(JSONCursorError) -> [String] in
      let endpoints = try dump.assignments(options.endpoints).flatMap(\.localities).flatMap(\.endpoints)
      return try dump.clusters(options.clusters).map { "cluster/\($0.name)" }
        + dump.listeners(options.listeners).map { "listener/\($0.name)" }
        + dump.routes(named: options.routeName).map { "route/\($0.name)" }
        + dump.secrets().map { "secret/\($0.name)" } + endpoints.map { "endpoint/\($0.address)" }
    }
    try context.writeNames(names)
  }

  private func showTables(
    _ proxy: ProxyDump,
    _ sources: ProxySources,
    in context: Context
  ) throws(CommandError) {
    try proxy.require(.bootstrap, "bootstrap")
    let isWide = options.format == .wide
    let parts = try proxy.reading { dump throws(JSONCursorError) -> [(title: String, text: String)] in
      let routes = try dump.routes(named: options.routeName)
      let clusters = ClusterTable(prefix: "cluster/", isWide: isWide, sources: sources)
      let listeners = ListenerTable(prefix: "listener/", isBrief: options.isBrief, isWide: isWide, sources: sources)
      let routing = RouteConfigurationTable(
        prefix: "route/",
        isBrief: options.isBrief,
        isWide: isWide,
        sources: sources
      )
      let secrets = SecretTable(prefix: "secret/", isWide: isWide, now: context.clock.now())
      return [
        ("BOOTSTRAP", try ProxyVersions(dump).map(VersionTable.text) ?? ""),
        ("CLUSTER", clusters.text(try dump.clusters(options.clusters))),
        ("LISTENER", listeners.text(try dump.listeners(options.listeners))),
        ("ROUTE", routing.text(routes)),
        ("SECRET", secrets.text(try dump.secrets())),
        ("ENDPOINT", EndpointTable(prefix: "endpoint/", isWide: isWide).text(try dump.assignments(options.endpoints))),
      ]
    }
    let texts = parts.map { title, text in
      (options.showsHeaders ? "------ \(title) INFO ------\n" : "") + text
    }
    try context.write(texts.joined(separator: "\n"))
  }
}
