import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config listener`: the listeners that a proxy has.
struct ProxyConfigListener: ProxyDumpCommand {
  /// The flags of `meshctl proxy-config listener`.
  struct Options: ProxyCommandOptions {
    var mesh = MeshOptions()
    var source = ProxyChoice()
    var format = ProxyFormat.short
    var filter = ListenerFilter()
    var isBrief = false

    static let arguments = proxyArguments
    static let flags: [Flag<Self>] = sourceFlags + filterFlags + formatFlags + meshFlags

    private static var filterFlags: [Flag<Self>] {
      [
        .value("address", "ADDRESS", \.filter.address, help: "only listeners with this address"),
        .value("port", "PORT", \.filter.port, help: "only listeners on this port")
          .completing(.names(.listenerPorts)),
        .value("type", "TYPE", \.filter.kind, help: "only listeners of this type: HTTP, TCP, HTTP+TCP, UNKNOWN"),
        .switch("summary", \.isBrief, help: "one line for each listener, without its filter chains"),
      ]
    }
  }

  static let declaration = CommandDeclaration(
    "listener",
    aliases: ["listeners", "l"],
    summary: "Show the listeners that a proxy has",
    discussion: """
      A line for each filter chain: which connections take it, and where they go. The columns, their order and the filters \
      are those of istioctl. -o wide adds the state of each listener, encryption, its name, and what it was made of; it \
      shows listeners that warm or drain, too. Listeners that Envoy did not take are told on standard error.
      """,
    examples: [
      Example("Show the listeners of a pod", "meshctl proxy-config listener deployment/reviews-v1"),
      Example("Those on one port", "meshctl pc l reviews-v1-5d8f --port 9080"),
      Example("One line for each", "meshctl pc listener --mesh Examples/bookinfo --summary"),
      Example("From a saved dump", "meshctl pc listener -f config_dump.json -o json"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  var selections: [ConfigDumpSelection] { Self.lists(.listeners) }

  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError) {
    try proxy.require(.listeners, "listeners")
    for rejection in proxy.dump.rejections {
      let name = rejection.name.isEmpty ? "a listener" : "listener \(rejection.name)"
      context.warn("\(name) was not taken at \(rejection.lastAttempt): \(rejection.details)", as: errorFormat)
    }
    let all = try proxy.reading { dump throws(JSONCursorError) in
      try dump.listeners(includesIdle: options.format == .wide)
    }
    try proxy.requireSome(all, "listeners")
    let listeners = all.filter(options.filter.matches)
    switch options.format {
    case .short: try context.write(ListenerTable(isBrief: options.isBrief).text(listeners))
    case .wide:
      try context.write(ListenerTable(isBrief: options.isBrief, isWide: true, sources: sources).text(listeners))
    case .name: try context.writeNames(listeners.map { "listener/\($0.name)" })
    case .json, .yaml:
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: proxy.name)
      // The order of the dump, as istioctl has it.
      let meant = try proxy.reading { dump throws(JSONCursorError) in try dump.listenersInOrder(options.filter) }
      try messages.show(meant.map(\.entry.resource), as: options.format, in: context)
    }
  }
}
