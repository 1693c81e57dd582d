import ArgumentParsing
import Output
import YAML
import ZtunnelState

/// `meshctl ztunnel-config connections`: the connections of a node's workloads.
struct ZtunnelConfigConnections: ZtunnelDumpCommand {
  /// The flags of `meshctl ztunnel-config connections`.
  struct Options: ZtunnelCommandOptions {
    var mesh = MeshOptions()
    var ztunnel = ZtunnelChoice()
    var format = TableFormat.table
    var filter = ConnectionFilter()
    var showsAddresses = false

    static let arguments = ztunnelArguments
    static let flags: [Flag<Self>] =
      [
        .value("workload-namespace", "NAME", \.filter.namespace, help: "only workloads of this namespace"),
        .value("workload-name", "NAME", \.filter.workload, help: "only this workload: NAME or NAME.NAMESPACE"),
        .value("direction", "DIRECTION", \.filter.direction, help: "only connections of this way"),
        .switch("raw", \.showsAddresses, help: "show addresses instead of names"),
      ] + ztunnelFlags
  }

  static let declaration = CommandDeclaration(
    "connections",
    aliases: ["cons"],
    summary: "Show the connections of the workloads of a node",
    discussion: """
      A ztunnel knows those of its own node: name the node, or its ztunnel. The columns, their order and the filters are \
      those of istioctl; --workload-name is more.
      """,
    examples: [
      Example("Show those of a node", "meshctl ztunnel-config connections --node worker-1"),
      Example("Those to one workload", "meshctl zc cons --workload-name reviews-v1-5d8f.prod --direction inbound"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  func table(of dump: ZtunnelDump, in context: Context) -> String {
    dump.connectionTable(options.filter, showsAddresses: options.showsAddresses).text
  }

  func parts(of dump: ZtunnelDump) -> [Node] { dump.states.filter(options.filter.matches).map(\.node) }
}

extension ConnectionFilter.Direction: ArgumentValue {}
