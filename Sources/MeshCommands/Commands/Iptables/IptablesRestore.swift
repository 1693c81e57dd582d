import ArgumentParsing
import Capture

/// `meshctl iptables restore`: the rules as input of iptables-restore.
struct IptablesRestore: CaptureCommand {
  /// The flags of `meshctl iptables restore`.
  struct Options: CaptureCommandOptions {
    /// The versions of IP, each of which has a program of its own.
    enum Family: String, CaseIterable, ArgumentValue {
      case ipv4, ipv6
    }

    var mesh = MeshOptions()
    var capture = CaptureChoices()
    var family = Family.ipv4
    var format: PayloadFormat?

    static let flags: [Flag<Self>] =
      sourceFlags + [
        .value("family", "FAMILY", \.family, help: "the version of IP, each of which has a program of its own"),
        .value("output", short: "o", "FORMAT", \.format, help: "write the rules as data, of both versions at once"),
      ] + captureFlags
    static let arguments: [Argument<Self>] = captureArguments
  }

  static let declaration = CommandDeclaration(
    "restore",
    summary: "Print a pod's rules as iptables-restore reads them",
    discussion: """
      The text is for iptables-restore --noflush, and with --family ipv6 for ip6tables-restore --noflush: the lines that \
      istio-iptables loads, in its order.
      """,
    examples: [
      Example("Load the rules of a pod", "meshctl iptables restore -f pod.yaml | iptables-restore --noflush"),
      Example("Print those of IPv6", "meshctl iptables restore -f pod.yaml --family ipv6"),
      Example("Print them as data", "meshctl iptables restore -f pod.yaml -o json"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  var errorFormat: ErrorFormat { options.format?.errorFormat ?? .text }

  func show(_ request: CaptureRequest, in context: Context) throws(CommandError) {
    let usesIPv6 = request.ipv6 == .always || (request.ipv6 == .auto && options.family == .ipv6)
    let rules = request.rules(usesIPv6: usesIPv6)
    if let format = options.format {
      try context.show(rules.json, as: format)
    } else {
      try context.write(rules.restoreText(for: options.family == .ipv6 ? .ipv6 : .ipv4))
    }
  }
}
