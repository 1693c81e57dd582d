import ArgumentParsing
import Output
import YAML
import ZtunnelState

/// `meshctl ztunnel-config policy`: the policies that a ztunnel enforces.
struct ZtunnelConfigPolicy: ZtunnelDumpCommand {
  /// The flags of `meshctl ztunnel-config policy`.
  struct Options: ZtunnelCommandOptions {
    var mesh = MeshOptions()
    var ztunnel = ZtunnelChoice()
    var format = TableFormat.table
    var namespace: String?

    static let arguments = ztunnelArguments
    static let flags: [Flag<Self>] =
      [.value("policy-namespace", "NAME", \.namespace, help: "only policies of this namespace")] + ztunnelFlags
  }

  static let declaration = CommandDeclaration(
    "policy",
    aliases: ["policies", "pol", "p"],
    summary: "Show the policies that a ztunnel enforces",
    discussion: "The columns, their order and the filter are those of istioctl.",
    examples: [
      Example("Show them", "meshctl ztunnel-config policy"),
      Example("Those of a namespace, with their rules", "meshctl zc policy --policy-namespace default -o yaml"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  func table(of dump: ZtunnelDump, in context: Context) -> String {
    dump.policyTable(namespace: options.namespace).text
  }

  func parts(of dump: ZtunnelDump) -> [Node] { dump.policies(namespace: options.namespace).map(\.node) }
}
