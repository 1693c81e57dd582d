import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config bootstrap`: what a proxy was started with.
struct ProxyConfigBootstrap: ProxyDumpCommand {
  /// The flags of `meshctl proxy-config bootstrap`.
  struct Options: ProxyCommandOptions {
    var mesh = MeshOptions()
    var source = ProxyChoice()
    private(set) var chosenFormat: ProxyFormat?

    var format: ProxyFormat {
      get { chosenFormat ?? .json }
      set { chosenFormat = newValue }
    }

    static let arguments = proxyArguments
    static let flags: [Flag<Self>] = sourceFlags + formatFlags + meshFlags
  }

  static let declaration = CommandDeclaration(
    "bootstrap",
    aliases: ["b"],
    summary: "Show what a proxy was started with",
    discussion: "The bootstrap as JSON, as istioctl shows it; -o short shows the versions alone.",
    examples: [
      Example("Show the bootstrap of a pod", "meshctl proxy-config bootstrap deployment/reviews-v1"),
      Example("The versions alone", "meshctl pc b reviews-v1-5d8f -o short"),
      Example("From a saved dump", "meshctl pc bootstrap -f config_dump.json -o yaml"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  /// JSON alone does not mean that a program reads it: it is what is shown to everyone.
  var errorFormat: ErrorFormat { options.chosenFormat?.errorFormat ?? .text }

  var selections: [ConfigDumpSelection] { [ConfigDumpSelection(mask: ["bootstrap"])] }

  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError) {
    try proxy.require(.bootstrap, "bootstrap")
    switch options.format {
    case .short, .wide, .name:
      let versions = try proxy.reading { dump throws(JSONCursorError) in try ProxyVersions(dump) }
      if let versions { try context.write(VersionTable.text(versions)) }
    case .json, .yaml:
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: proxy.name)
      try messages.show(section: .bootstrap, of: proxy.dump, as: options.format, in: context)
    }
  }
}
