import ArgumentParsing
import Capture

/// `meshctl iptables nft`: the rules as input of nft.
struct IptablesNft: CaptureCommand {
  /// The flags of `meshctl iptables nft`.
  struct Options: CaptureCommandOptions {
    var mesh = MeshOptions()
    var capture = CaptureChoices()

    static let flags: [Flag<Self>] = sourceFlags + captureFlags
    static let arguments: [Argument<Self>] = captureArguments
  }

  static let declaration = CommandDeclaration(
    "nft",
    summary: "Print the rules of a pod as nft reads them",
    discussion: """
      The text is for nft -f: tables of their own for both versions of IP, as istio-iptables --native-nftables loads \
      them. Loading it twice is loading it once.
      """,
    examples: [
      Example("Load the rules of a pod", "meshctl iptables nft -f pod.yaml | nft -f -"),
      Example("With IPv6", "meshctl iptables nft -f pod.yaml --ipv6 always"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  func show(_ request: CaptureRequest, in context: Context) throws(CommandError) {
    try context.write(request.rules(usesIPv6: request.ipv6 == .always).nftText)
  }
}
