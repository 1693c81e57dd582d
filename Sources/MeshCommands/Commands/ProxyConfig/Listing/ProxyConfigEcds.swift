import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config ecds`: the filters that a proxy gets from discovery.
struct ProxyConfigEcds: ProxyDumpCommand {
  static let declaration = CommandDeclaration(
    "ecds",
    aliases: ["ec"],
    summary: "Show the filters that a proxy gets from discovery",
    discussion:
      "Filters that come apart from their listeners: WebAssembly and Istio's own. A type is there once one came.",
    examples: [
      Example("Show the filters of a pod", "meshctl proxy-config ecds deployment/reviews-v1"),
      Example("From a saved dump", "meshctl pc ec -f config_dump.json -o json"),
    ]
  )

  let options: PlainProxyOptions

  init(_ options: PlainProxyOptions) { self.options = options }

  var selections: [ConfigDumpSelection] { Self.lists(.extensions) }

  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError) {
    try proxy.require(.extensions, "filters from discovery")
    switch options.format {
    case .short, .wide, .name:
      let filters = try proxy.reading { dump throws(JSONCursorError) in try dump.extensions() }
      if options.format == .name { return try context.writeNames(filters.map { "ecds/\($0.name)" }) }
      try context.write(ExtensionTable.text(filters))
    case .json, .yaml:
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: proxy.name)
      try messages.show(section: .extensions, of: proxy.dump, as: options.format, in: context)
    }
  }
}
