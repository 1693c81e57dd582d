import ArgumentParsing
import Capture

/// `meshctl iptables script`: the rules as a shell script.
struct IptablesScript: CaptureCommand {
  /// The flags of `meshctl iptables script`.
  struct Options: CaptureCommandOptions {
    var mesh = MeshOptions()
    var capture = CaptureChoices()

    static let flags: [Flag<Self>] = sourceFlags + captureFlags
    static let arguments: [Argument<Self>] = captureArguments
  }

  static let declaration = CommandDeclaration(
    "script",
    summary: "Print a shell script that sets the rules of a pod",
    discussion: """
      The script runs in any POSIX shell beside iptables, as root in the pod's network namespace. Without an option it \
      shows what it would load. --apply loads all rules or none of them, and does nothing where they are in force; \
      --check tells how the rules in force differ, with exit status 3; --cleanup takes them back and leaves all others \
      as they are.

      It works with both kinds of iptables and for IPv4 and IPv6. What depends on the pod that it runs in, its addresses \
      and its name servers, it finds out there.
      """,
    examples: [
      Example("Print the script for a pod", "meshctl iptables script -f pod.yaml"),
      Example("Print it for a pod of a cluster", "meshctl iptables script pod/reviews-v1-x7k2p -n bookinfo"),
      Example("Print it for a command line", "meshctl iptables script -- -p 15001 -z 15006 -u 1337 -m REDIRECT -i '*'"),
      Example("Leave a database alone", "meshctl iptables script --exclude-outbound-ports 3306,5432"),
      Example("Capture queries for names, too", "meshctl iptables script --names servers"),
      Example("Print what Istio 0.7 ran", "meshctl iptables script --legacy 0.7 -- -p 15001 -u 1337"),
    ]
  )

  let options: Options

  init(_ options: Options) { self.options = options }

  /// The script looks where it runs.
  var findsNameServers: Bool { true }

  func show(_ request: CaptureRequest, in context: Context) throws(CommandError) {
    warn(of: request.options.execution, in: context)
    try context.write(request.script.text)
  }

  /// Warns of options of istio-iptables that a script has other ways for.
  private func warn(of execution: CaptureExecution, in context: Context) {
    if execution.usesNativeNftables {
      context.warn("the script speaks iptables alone; meshctl iptables nft speaks nft", as: .text)
    }
    if let namespace = execution.networkNamespace {
      context.warn("the script works where it runs: nsenter --net=\(namespace) sh SCRIPT --apply", as: .text)
    }
  }
}
