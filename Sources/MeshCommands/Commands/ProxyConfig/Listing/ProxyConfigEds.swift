import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config eds`: the endpoints that a proxy was told of.
struct ProxyConfigEds: ProxyDumpCommand {
  static let declaration = CommandDeclaration(
    "eds",
    summary: "Show the endpoints that a proxy was told of",
    discussion: """
      What discovery and the bootstrap say about endpoints, with their places; what Envoy makes of them is shown by \
      "meshctl proxy-config endpoint". -o wide adds weights, priorities and workloads.
      """,
    examples: [
      Example("Show the endpoints that a pod was told of", "meshctl proxy-config eds deployment/reviews-v1"),
      Example(
        "Those of one cluster",
        "meshctl pc eds reviews-v1-5d8f --cluster 'outbound|9080||ratings.default.svc.cluster.local'"
      ),
      Example("From a saved dump", "meshctl pc eds -f config_dump.json -o yaml"),
    ]
  )

  let options: EndpointOptions

  init(_ options: EndpointOptions) { self.options = options }

  var selections: [ConfigDumpSelection] { Self.lists(.endpoints) }

  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError) {
    try proxy.require(.endpoints, "endpoints")
    let assignments = try proxy.reading { dump throws(JSONCursorError) in try dump.assignments(options.filter) }
    switch options.format {
    case .short: try context.write(EndpointTable().text(assignments))
    case .wide: try context.write(EndpointTable(isWide: true).text(assignments))
    case .name:
      let endpoints = assignments.flatMap(\.localities).flatMap(\.endpoints)
      try context.writeNames(endpoints.map { "endpoint/\($0.address)" })
    case .json, .yaml:
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: proxy.name)
      try messages.show(assignments, options.filter, as: options.format, in: context)
    }
  }
}
