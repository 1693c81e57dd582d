import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config route`: the routes that a proxy has.
struct ProxyConfigRoute: ProxyDumpCommand {
  /// The flags of `meshctl proxy-config route`.
  struct Options: ProxyCommandOptions {
    var mesh = MeshOptions()
    var source = ProxyChoice()
    var format = ProxyFormat.short
    var name: String?
    var isBrief = false

    static let arguments = proxyArguments
    static let flags: [Flag<Self>] = sourceFlags + filterFlags + formatFlags + meshFlags

    private static var filterFlags: [Flag<Self>] {
      [
        .value("name", "NAME", \.name, help: "only the route configuration of this name, such as 9080")
          .completing(.names(.routeConfigurations)),
        .switch("summary", \.isBrief, help: "one line for each route configuration, without its routes"),
      ]
    }
  }

  static let declaration = CommandDeclaration(
    "route",
    aliases: ["routes", "r"],
    summary: "Show the routes that a proxy has",
    discussion: """
      The columns, their order and the filters are those of istioctl. -o wide adds what a request must have besides its \
      path, where it goes and with what weights, timeouts and retries, and the object that each route was made of: on a \
      mesh of this machine with its file and line.
      """,
    examples: [
      Example("Show the routes of a pod", "meshctl proxy-config route deployment/reviews-v1"),
      Example("Those of one port, with weights", "meshctl pc r reviews-v1-5d8f --name 9080 -o wide"),
      Example("Those of the mesh of this machine", "meshctl pc route --mesh Examples/bookinfo -o wide"),
      Example("From a saved dump", "meshctl pc route -f config_dump.json -o json"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  var selections: [ConfigDumpSelection] {
    Self.lists(.routes, mask: options.format == .name ? ["route_config.name"] : [])
  }

  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError) {
    try proxy.require(.routes, "routes")
    let all = try proxy.reading { dump throws(JSONCursorError) in try dump.routes() }
    try proxy.requireSome(all, "routes")
    let routes = all.filter { options.name == nil || $0.name == options.name }
    switch options.format {
    case .short: try context.write(RouteConfigurationTable(isBrief: options.isBrief).text(routes))
    case .wide:
      try context.write(RouteConfigurationTable(isBrief: options.isBrief, isWide: true, sources: sources).text(routes))
    case .name: try context.writeNames(routes.map { "route/\($0.name)" })
    case .json, .yaml:
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: proxy.name)
      try messages.show(routes.map(\.entry.resource), as: options.format, in: context)
    }
  }
}
