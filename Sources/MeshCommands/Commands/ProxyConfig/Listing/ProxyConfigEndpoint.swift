import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config endpoint`: the endpoints as a proxy uses them.
struct ProxyConfigEndpoint: OfflineOrMeshCommand {
  static let declaration = CommandDeclaration(
    "endpoint",
    aliases: ["endpoints", "ep"],
    summary: "Show the endpoints that a proxy uses",
    discussion: """
      Where requests can go, and how each endpoint is: as discovery says, and as Envoy itself found. The columns, their \
      order and the filters are those of istioctl. -o wide adds weights, priorities, places, the checks that fail, and what \
      was counted. A file may be an answer to /clusters in either format, or a dump with ?include_eds, whose endpoints are \
      shown as eds does.
      """,
    examples: [
      Example("Show the endpoints of a pod", "meshctl proxy-config endpoint deployment/reviews-v1"),
      Example("Those that are not healthy", "meshctl pc ep reviews-v1-5d8f --status unhealthy"),
      Example("What was counted, on this machine", "meshctl pc endpoint --mesh Examples/bookinfo -o wide"),
      Example("From a saved answer", "meshctl pc endpoint -f clusters.json --port 9080"),
    ]
  )

  static var notes: CommandNotes { ProxyConfigCluster.notes }

  private let options: EndpointOptions

  init(_ options: EndpointOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format.errorFormat }

  var asksMesh: Bool { options.source.file == nil }

  func run(in context: Context) throws(CommandError) -> ExitStatus {
    guard let file = options.source.file?.argument else { return .usage }
    let bytes = try context.proxyFile(file)
    let report = try report(bytes, of: file)
    if report.hosts.isEmpty, let proxy = try? ProxyDump(bytes, from: file), proxy.dump.has(.endpoints) {
      try ProxyConfigEds(options).show(proxy, ProxySources(), in: context)
    } else {
      try show(report, of: file, in: context)
    }
    return .done
  }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    let search = ProxyPlaceSearch(options.source, options.mesh, in: context, errorFormat)
    let place = try await search.place(of: "endpoints")
    let bytes = try await ProxyInquiry(place: place).get(.clusters(.json))
    try show(try report(bytes, of: place.name), of: place.name, in: context)
    return .done
  }

  private func report(_ bytes: [UInt8], of name: String) throws(CommandError) -> HostReport {
    do throws(JSONCursorError) { return try HostReport(bytes) } catch { throw .answer(error, of: name) }
  }

  private func show(_ report: HostReport, of name: String, in context: Context) throws(CommandError) {
    switch options.format {
    case .short: try context.write(EndpointTable().text(report.hosts(options.filter)))
    case .wide: try context.write(EndpointTable(isWide: true).text(report.hosts(options.filter)))
    case .name: try context.writeNames(report.hosts(options.filter).map { "endpoint/\($0.text)" })
    case .json, .yaml:
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: name)
      try messages.show(report.clusters(options.filter).map(\.part), as: options.format, in: context)
    }
  }
}
