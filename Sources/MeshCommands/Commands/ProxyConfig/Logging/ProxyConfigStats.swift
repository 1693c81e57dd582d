import ArgumentParsing
import Console
import Diagnostics
import EnvoyAdmin
import HTTP
import Kubernetes
import Output
import YAML

/// `meshctl proxy-config stats`: what a proxy has counted.
struct ProxyConfigStats: MeshCommand {
  /// Where the agent of a pod answers with its own statistics, Envoy's and the application's together.
  private static let agentPort: UInt16 = 15_020

  static let declaration = CommandDeclaration(
    "stats",
    aliases: ["es", "envoy-stats"],
    summary: "Show what a proxy has counted",
    discussion: """
      What Envoy answers to /stats or /clusters, and nothing else, so that a program can read it. A busy proxy counts \
      hundreds of thousands of things: --filter and --used-only have Envoy leave out the others.
      """,
    examples: [
      Example("Show what a pod has counted", "meshctl proxy-config stats reviews-v1-5d8f --used-only"),
      Example(
        "The requests of this machine's mesh",
        "meshctl pc stats --mesh Examples/bookinfo --filter upstream_rq_total"
      ),
      Example("Its endpoints", "meshctl pc stats reviews-v1-5d8f -t clusters -o json"),
      Example("For Prometheus", "meshctl pc stats deployment/reviews-v1 -o prom"),
    ]
  )

  static var notes: CommandNotes { ProxyConfigCluster.notes }

  private let options: ProxyStatsOptions

  init(_ options: ProxyStatsOptions) { self.options = options }

  var errorFormat: ErrorFormat { options.format == .json ? .json : .text }

  func run(in context: Context) async throws(CommandError) -> ExitStatus {
    try check()
    let place = try await ProxyPlaceSearch(options.source, options.mesh, in: context, errorFormat).place(of: "stats")
    let bytes = try await answer(of: place)
    try show(bytes, of: place, in: context)
    return .done
  }

  private func check() throws(CommandError) {
    let path = ProxyConfigGroup.path(Self.self)
    if options.subject == .clusters, options.format == .prom || options.format == .merged {
      throw .usage(UsageError(.conflictingFlags("--type clusters", "--output \(options.format.rawValue)"), path: path))
    }
  }

  private func answer(of place: ProxyPlace) async throws(CommandError) -> [UInt8] {
    let inquiry = ProxyInquiry(place: place)
    let isText = options.format == .short
    if options.subject == .clusters { return try await inquiry.get(.clusters(isText ? .text : .json)) }
    let selection = StatisticsSelection(filter: options.filter, usedOnly: options.isUsedOnly)
    switch options.format {
    case .short: return try await inquiry.get(.statistics(selection, .text))
    case .json, .yaml: return try await inquiry.get(.statistics(selection, .json))
    case .prom: return try await inquiry.get(.prometheus(selection))
    case .merged: return try await merged(of: place)
    }
  }

  private func merged(of place: ProxyPlace) async throws(CommandError) -> [UInt8] {
    guard case .pod(let pod, let client, _) = place else {
      throw .input(
        "\(place.name) has no agent that merges statistics",
        next: "name a pod of a cluster, or write Envoy's own with -o prom"
      )
    }
    do throws(APIError) {
      let path = ["stats", "prometheus"]
      return try await client.answer(ofPod: pod.name, namespace: pod.namespace, port: Self.agentPort, path: path).body
    } catch {
      throw .api(error)
    }
  }

  /// JSON and text are Envoy's own, to the byte but for what a terminal must not get.
  private func show(_ bytes: [UInt8], of place: ProxyPlace, in context: Context) throws(CommandError) {
    guard options.format == .yaml else {
      let text = String(decoding: bytes, as: UTF8.self)
      return try context.showText(text.hasSuffix("\n") ? text : text + "\n")
    }
    let node: Node?
    let text: String
    do throws(MalformedJSON) { node = try Parser.jsonValue(of: SourceFile(name: place.name, bytes: bytes)) } catch {
      throw .input("the answer of \(place.name) is not JSON: \(error.message)", next: nil)
    }
    do throws(ValueError) {
      text = Emitter().text(for: try node?.value ?? .null)
    } catch {
      throw .input("the answer of \(place.name) holds a value that cannot be read", next: nil)
    }
    try context.showText(text + "\n")
  }
}
