import Capture
import Console
import Diagnostics
import MeshCommands
import Testing
import YAML

@Suite("meshctl iptables, in memory")
struct IptablesTests {
  static func run(_ words: [String], _ input: String = "", environment: [String: String] = [:]) -> CommandRun {
    let context = Context(streams: .inMemory(input: input), environment: Environment(environment))
    let status = CommandRunner().run(words, in: context)
    return CommandRun(status, output: context.streams.output.text, error: context.streams.error.text)
  }

  static func pod(_ annotations: [String: String] = [:]) -> String {
    let lines = annotations.sorted { $0.key < $1.key }.map { "    \($0.key): \"\($0.value)\"\n" }.joined()
    return """
      apiVersion: v1
      kind: Pod
      metadata:
        name: reviews
        annotations:
          example.com/note: none
      \(lines)spec:
        containers:
        - name: app
          image: example.com/app

      """
  }

  private static let commandLine = ["-p", "15001", "-z", "15006", "-u", "1337", "-m", "REDIRECT", "-i", "*", "-b", "*"]

  @Test("flags alone mean the script, which is that of the options")
  func script() throws {
    let plain = CommandRun(.done, output: CaptureScript(.sidecar).text)
    #expect(Self.run(["iptables", "script"]) == plain)
    #expect(Self.run(["iptables", "--mode", "REDIRECT"]) == plain)
    let given = CaptureScript(try CaptureOptions(arguments: Self.commandLine)).text
    #expect(Self.run(["iptables", "--"] + Self.commandLine) == CommandRun(.done, output: given))
    #expect(Self.run(["iptables", "script", "--"] + Self.commandLine) == CommandRun(.done, output: given))
  }

  @Test("restore and nft print what each program reads, for the versions of IP that are asked for")
  func restore() throws {
    let options = try CaptureOptions(arguments: Self.commandLine)
    let both = CaptureRules(options, on: CaptureHost(usesIPv6: true))
    let one = CaptureRules(options, on: CaptureHost())
    let words = ["--"] + Self.commandLine
    #expect(Self.run(["iptables", "restore"] + words).output == one.restoreText(for: .ipv4))
    #expect(Self.run(["iptables", "restore", "--family", "ipv6"] + words).output == both.restoreText(for: .ipv6))
    #expect(Self.run(["iptables", "nft"] + words).output == one.nftText)
    #expect(Self.run(["iptables", "nft", "--ipv6", "always"] + words).output == both.nftText)
  }

  @Test("every flag changes the option that it names")
  func flags() throws {
    let words = [
      "--mode", "TPROXY", "--proxy-port", "1", "--inbound-port", "2", "--tunnel-port", "3", "--proxy-user", "4,root",
      "--proxy-group", "5", "--include-inbound-ports", "6", "--include-outbound-ranges", "10.0.0.0/8",
      "--exclude-outbound-ranges", "10.1.0.0/16", "--include-outbound-ports", "7", "--exclude-outbound-ports", "8,9:10",
      "--exclude-interfaces", "a", "--reroute-interfaces", "b", "--owner-groups", "11", "--names", "all",
      "--dual-stack", "--drop-invalid", "--loopback", "127.0.0.0/8", "--tproxy-mark", "12", "--tproxy-table", "13",
      "--backend", "nft",
    ]
    let same = [
      "-m", "TPROXY", "-p", "1", "-z", "2", "-e", "3", "-u", "4,root", "-g", "5", "-b", "6", "-d", "15090,15021,15020",
      "-i", "10.0.0.0/8", "-x", "10.1.0.0/16", "-q", "7", "-o", "8,9:10", "-c", "a", "-k", "b", "--redirect-dns",
      "--capture-all-dns", "--dual-stack", "--drop-invalid", "-t", "12", "-r", "13", "--force-iptables-binary=nft",
    ]
    let variables = ["ISTIO_OUTBOUND_OWNER_GROUPS": "11", "ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR": "127.0.0.0/8"]
    let expected = CaptureScript(try CaptureOptions(arguments: same, environment: variables)).text
    #expect(Self.run(["iptables"] + words) == CommandRun(.done, output: expected))
    #expect(Self.run(["iptables", "--"] + same, environment: variables) == CommandRun(.done, output: expected))
  }

  @Test("a manifest's annotations, then its init container, give the options")
  func manifests() throws {
    let annotations = ["traffic.sidecar.istio.io/excludeOutboundPorts": "3306"]
    let options = try CaptureOptions(annotations: annotations)
    let rules = CaptureRules(options, on: CaptureHost()).restoreText(for: .ipv4)
    let manifest = Self.pod(annotations)
    #expect(Self.run(["iptables", "restore", "-f", "-"], manifest) == CommandRun(.done, output: rules))
    let injected = Self.run(["inject", "-q", "-f", "-"], manifest)
    #expect(injected.status == .done)
    #expect(injected.output.contains("name: istio-init"))
    #expect(Self.run(["iptables", "restore", "-f", "-"], injected.output) == CommandRun(.done, output: rules))
  }

  @Test("inject writes the same script into an init container, which goes out again to the byte")
  func initScript() throws {
    let manifest = Self.pod(["traffic.sidecar.istio.io/excludeOutboundPorts": "3306"])
    let script = Self.run(["iptables", "-f", "-"], manifest).output
    let injected = Self.run(["inject", "-q", "--init=script", "-f", "-"], manifest)
    #expect(injected.status == .done)
    let document = Parser.parse(SourceFile(name: "injected", text: injected.output))
    let container = try #require(document.root?["spec"]?["initContainers"]?.items.first { _ in true })
    let command = container["command"].map { $0.items.map(\.text) }
    #expect(command == ["/bin/sh", "-c", script, "capture"])
    #expect(container["args"].map { $0.items.map(\.text) } == ["--apply"])
    // Kubernetes makes one dollar of two (pkg/third_party/forked/golang/expansion).
    #expect(!script.contains("$$"))
    #expect(Self.run(["uninject", "-q", "-f", "-"], injected.output).output == manifest)
    let error = """
      error: no script can be made of the capture settings: argument 4 (-x): "x" is not an address range; use \
      address/bits such as 10.0.0.0/8 or fd00::/8
      help: correct the value that sets it

      """
    let wrong = ["inject", "--init=script", "-f", "-", "--set", "values.global.proxy.excludeIPRanges=x"]
    #expect(Self.run(wrong, manifest) == CommandRun(.failed, error: error))
  }

  @Test("of several workloads one has to be named")
  func workloads() {
    let two =
      Self.pod() + "---\n" + Self.pod().replacing("kind: Pod", with: "kind: Other").replacing("reviews", with: "b")
    let unnamed = """
      error: - holds 2 workloads: pod/reviews, other/b
      help: name one with --workload pod/reviews

      """
    #expect(Self.run(["iptables", "-f", "-"], two) == CommandRun(.failed, error: unnamed))
    let named = Self.run(["iptables", "-f", "-", "--workload", "b"], two)
    #expect(named == CommandRun(.done, output: CaptureScript(.sidecar).text))
    let absent = "error: - holds no workload c\nhelp: it holds pod/reviews, other/b\n"
    #expect(Self.run(["iptables", "-f", "-", "--workload", "c"], two) == CommandRun(.notFound, error: absent))
    let none = "error: - holds no pod and no workload\nhelp: name a file that does with -f\n"
    #expect(Self.run(["iptables", "-f", "-"], "apiVersion: v1\nkind: Service\n") == CommandRun(.notFound, error: none))
  }

  @Test("the command line of a script of old gives its rules")
  func legacy() throws {
    let words = ["-p", "15001", "-u", "1337"]
    for generation in LegacyGeneration.allCases {
      let options = try LegacyOptions(generation, arguments: words)
      let script = CaptureScript(CaptureRules(options), of: options.capture).text
      let run = Self.run(["iptables", "script", "--legacy", generation.rawValue, "--"] + words)
      #expect(run == CommandRun(.done, output: script))
    }
    let error = """
      error: invalid value "-u" for argument 2: argument 2 (-u): Istio 0.7 needs this option; add it
      help: run "meshctl iptables script --help" for usage

      """
    let incomplete = Self.run(["iptables", "--legacy", "0.7", "--", "-p15001"])
    #expect(incomplete == CommandRun(.usage, error: error))
  }

  @Test("a transparent proxy whose connections would come back to it is warned of where it says so")
  func warning() {
    let manifest = """
      apiVersion: v1
      kind: Pod
      metadata:
        name: p
        annotations: {sidecar.istio.io/interceptionMode: TPROXY}
      spec:
        containers:
        - name: istio-proxy
          securityContext: {runAsUser: 1337}

      """
    let warning = """
      <stdin>:9:34: warning: with TPROXY, inbound connections of a proxy that runs as user 1337 come back to it without \
      end; run it as user 0 with group 1337 [broken-rule]
      9 |     securityContext: {runAsUser: 1337}
        |                                  ^~~~

      """
    let run = Self.run(["iptables", "-f", "-"], manifest)
    #expect(run.status == .done)
    #expect(run.error == warning)
  }

  @Test("options that a script has other ways for are told")
  func otherWays() {
    let words = ["iptables", "--", "-p", "15001"]
    let native = "warning: the script speaks iptables alone; meshctl iptables nft speaks nft\n"
    #expect(Self.run(words + ["--native-nftables"]).error == native)
    let namespace = "warning: the script works where it runs: nsenter --net=/proc/7/ns/net sh SCRIPT --apply\n"
    #expect(Self.run(words + ["--network-namespace=/proc/7/ns/net"]).error == namespace)
  }

  @Test("name servers that nobody named are missed where they are needed")
  func nameServers() {
    let warning = "warning: queries for names are not captured without --name-server\n"
    #expect(Self.run(["iptables", "restore", "--names", "servers"]).error == warning)
    #expect(Self.run(["iptables", "restore", "--names", "servers", "--name-server", "10.96.0.10"]).error == "")
    #expect(Self.run(["iptables", "script", "--names", "servers"]).error == "")
  }
}

extension String {
  fileprivate func replacing(_ text: String, with other: String) -> String {
    split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
  }
}
