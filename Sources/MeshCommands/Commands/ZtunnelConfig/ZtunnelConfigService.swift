import ArgumentParsing
import Output
import YAML
import ZtunnelState

/// `meshctl ztunnel-config service`: the services that a ztunnel knows of.
struct ZtunnelConfigService: ZtunnelDumpCommand {
  /// The flags of `meshctl ztunnel-config service`.
  struct Options: ZtunnelCommandOptions {
    var mesh = MeshOptions()
    var ztunnel = ZtunnelChoice()
    var format = TableFormat.table
    var namespace: String?

    static let arguments = ztunnelArguments
    static let flags: [Flag<Self>] =
      [.value("service-namespace", "NAME", \.namespace, help: "only services of this namespace")] + ztunnelFlags
  }

  static let declaration = CommandDeclaration(
    "service",
    aliases: ["services", "svc", "s"],
    summary: "Show the services that a ztunnel knows of",
    discussion: """
      Their addresses and waypoints, and how many of their endpoints are healthy. The columns, their order and the filter \
      are those of istioctl.
      """,
    examples: [
      Example("Show them", "meshctl ztunnel-config service"),
      Example("Those of a namespace", "meshctl zc svc --service-namespace bookinfo"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  func table(of dump: ZtunnelDump, in context: Context) -> String {
    dump.serviceTable(namespace: options.namespace).text
  }

  func parts(of dump: ZtunnelDump) -> [Node] { dump.services(namespace: options.namespace).map(\.node) }
}
