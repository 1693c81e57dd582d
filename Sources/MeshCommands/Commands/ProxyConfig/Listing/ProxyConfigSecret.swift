import ArgumentParsing
import Console
import EnvoyAdmin
import ProxyState
import YAML

/// `meshctl proxy-config secret`: the certificates that a proxy has.
struct ProxyConfigSecret: ProxyDumpCommand {
  static let declaration = CommandDeclaration(
    "secret",
    aliases: ["secrets", "s"],
    summary: "Show the certificates that a proxy has",
    discussion: """
      Whether they are valid now, until when, and for which trust domain. The columns and their order are those of istioctl. \
      -o wide adds identities and the secrets of the bootstrap. Private keys are never shown, in no format, unless \
      --show-secrets is given; Envoy hides them itself in most places.
      """,
    examples: [
      Example("Show the certificates of a pod", "meshctl proxy-config secret deployment/reviews-v1"),
      Example("With the identities that they are for", "meshctl pc s reviews-v1-5d8f -o wide"),
      Example("From a saved dump", "meshctl pc secret -f config_dump.json -o json"),
    ]
  )

  let options: PlainProxyOptions

  init(_ options: PlainProxyOptions) { self.options = options }

  var selections: [ConfigDumpSelection] { Self.lists(.secrets) }

  func show(_ proxy: ProxyDump, _ sources: ProxySources, in context: Context) throws(CommandError) {
    switch options.format {
    case .short, .wide, .name:
      let secrets = try proxy.reading { dump throws(JSONCursorError) in
        try dump.secrets(includesStatic: options.format != .short)
      }
      if options.format == .name { return try context.writeNames(secrets.map { "secret/\($0.name)" }) }
      let table = SecretTable(isWide: options.format == .wide, now: context.clock.now())
      try context.write(table.text(secrets))
    case .json, .yaml:
      try proxy.require(.secrets, "secrets")
      let messages = ProxyMessages(showsSecrets: options.source.showsSecrets, of: proxy.name)
      try messages.show(section: .secrets, of: proxy.dump, as: options.format, in: context)
    }
  }
}
