import ArgumentParsing
import Output
import YAML
import ZtunnelState

/// `meshctl ztunnel-config workload`: the workloads that a ztunnel knows of.
struct ZtunnelConfigWorkload: ZtunnelDumpCommand {
  /// The flags of `meshctl ztunnel-config workload`.
  struct Options: ZtunnelCommandOptions {
    var mesh = MeshOptions()
    var ztunnel = ZtunnelChoice()
    var format = TableFormat.table
    var filter = WorkloadFilter()

    static let arguments = ztunnelArguments
    static let flags: [Flag<Self>] =
      [
        .value("workload-namespace", "NAME", \.filter.namespace, help: "only workloads of this namespace"),
        .value("workload-name", "NAME", \.filter.name, help: "only the workload of this name"),
        .value("workload-node", "NAME", \.filter.machine, help: "only workloads of this node"),
        .value("address", "ADDRESS", \.filter.address, help: "only workloads with this address"),
      ] + ztunnelFlags
  }

  static let declaration = CommandDeclaration(
    "workload",
    aliases: ["workloads", "w"],
    summary: "Show the workloads that a ztunnel knows of",
    discussion: """
      Their addresses, nodes and waypoints, and whether their traffic is wrapped in HBONE. The columns, their order and the \
      filters are those of istioctl; --workload-name is more.
      """,
    examples: [
      Example("Show them", "meshctl ztunnel-config workload"),
      Example(
        "Those of a namespace, as one ztunnel has them",
        "meshctl zc w ztunnel-n5bg2 --workload-namespace bookinfo"
      ),
      Example("From a saved dump", "meshctl zc workload -f dump.json -o json"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  func table(of dump: ZtunnelDump, in context: Context) -> String { dump.workloadTable(options.filter).text }

  func parts(of dump: ZtunnelDump) -> [Node] { dump.workloads.filter(options.filter.matches).map(\.node) }
}
