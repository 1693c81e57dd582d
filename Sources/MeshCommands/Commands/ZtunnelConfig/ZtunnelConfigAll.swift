import ArgumentParsing
import Output
import YAML
import ZtunnelState

/// `meshctl ztunnel-config all`: everything that a ztunnel has.
struct ZtunnelConfigAll: ZtunnelDumpCommand {
  /// The flags of `meshctl ztunnel-config all`.
  struct Options: ZtunnelCommandOptions {
    var mesh = MeshOptions()
    var ztunnel = ZtunnelChoice()
    var format = TableFormat.table
    var showsTitles = false

    static let arguments = ztunnelArguments
    static let flags: [Flag<Self>] =
      [.switch("with-headers", \.showsTitles, help: "put a title above each table")] + ztunnelFlags
  }

  static let declaration = CommandDeclaration(
    "all",
    summary: "Show everything that a ztunnel has",
    discussion: "Workloads, services, policies, certificates and connections, in istioctl's order.",
    examples: [
      Example("Show it", "meshctl ztunnel-config all --with-headers"),
      Example("Save it", "meshctl zc all -o json > dump.json"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  func table(of dump: ZtunnelDump, in context: Context) -> String {
    let tables = [
      ("WORKLOAD", dump.workloadTable().text), ("SERVICE", dump.serviceTable().text),
      ("POLICY", dump.policyTable().text), ("SECRET", dump.certificateText(in: context)),
      ("CONNECTIONS", dump.connectionTable().text),
    ]
    return tables.map { title, text in
      "\n" + (options.showsTitles ? "------ \(title) INFO ------\n\n" : "") + text
    }.joined()
  }

  func parts(of dump: ZtunnelDump) -> [Node] { [dump.node] }
}
