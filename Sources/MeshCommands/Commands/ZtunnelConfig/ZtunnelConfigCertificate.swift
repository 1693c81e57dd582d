import ArgumentParsing
import YAML
import ZtunnelState

/// `meshctl ztunnel-config certificate`: the certificates that a ztunnel has.
struct ZtunnelConfigCertificate: ZtunnelDumpCommand {
  /// The flags of `meshctl ztunnel-config certificate`.
  struct Options: ZtunnelCommandOptions {
    var mesh = MeshOptions()
    var ztunnel = ZtunnelChoice()
    var format = TableFormat.table

    static let arguments = ztunnelArguments
    static let flags: [Flag<Self>] = ztunnelFlags
  }

  static let declaration = CommandDeclaration(
    "certificate",
    aliases: ["certificates", "certs", "cert"],
    summary: "Show the certificates that a ztunnel has",
    discussion: """
      Whether they are valid now and until when, for each identity. Why one could not be had is in -o json. The columns and \
      their order are those of istioctl.
      """,
    examples: [
      Example("Show them", "meshctl ztunnel-config certificate"),
      Example("Those on one node", "meshctl zc cert --node worker-1"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  func table(of dump: ZtunnelDump, in context: Context) -> String { dump.certificateText(in: context) }

  func parts(of dump: ZtunnelDump) -> [Node] { dump.certificates.map(\.node) }
}
