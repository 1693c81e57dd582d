import Capture
import MeshCommands
import Output
import Testing

/// Feeds what a shell, iptables or nft would read as more than a value to every field through every path.
@Suite("Hostile values for meshctl iptables") struct IptablesHostileInputTests {
  /// Words that mean nothing to YAML in double quotes.
  static let texts = [
    "1;reboot", "$(reboot)", "`reboot`", "-j", "--", "-A OUTPUT", "1 -j ACCEPT", "1|x", "1&", "'a'", "a{b}", "!", "#",
    "../x",
    "1>2", "１", "a0 -j B", "*,1",
  ]

  /// What is wrong with a text as the value of a kind.
  enum Kind: String, CaseIterable {
    case port, range, interface, account, mark, table, loopback, mode

    func complaint(_ text: String) -> String {
      switch self {
      case .port: "is not a port; use a number from 0 to 65535"
      case .range: "is not an address range; use address/bits such as 10.0.0.0/8 or fd00::/8"
      case .interface:
        "is not the name of an interface; use at most 15 letters, digits, \"_\", \".\" and \"-\""
      case .account: "is not a user or group; use a number or a name"
      case .mark: "is not a packet mark; use a number from 1 to 4294967295"
      case .table: "is not a routing table of its own; use a number from 1 to 252 or above 255"
      case .loopback: "is not a loopback range; use an address of 127.0.0.0/8 with 8 to 32 bits"
      case .mode: "is not a mode; use REDIRECT, TPROXY or NONE"
      }
    }

    /// The whole complaint; lists complain of their first wrong item.
    func message(_ text: String) -> String {
      let isList = [.port, .range, .interface, .account].contains(self)
      let item = isList ? text.split(separator: ",").first.map(String.init) ?? text : text
      return "\"\(item)\" \(complaint(item))"
    }
  }

  static let flags: [(flag: String, kind: Kind)] = [
    ("--proxy-port", .port), ("--inbound-port", .port), ("--tunnel-port", .port), ("--proxy-user", .account),
    ("--proxy-group", .account), ("--include-inbound-ports", .port), ("--exclude-inbound-ports", .port),
    ("--include-outbound-ranges", .range), ("--exclude-outbound-ranges", .range), ("--include-outbound-ports", .port),
    ("--exclude-outbound-ports", .port), ("--exclude-interfaces", .interface), ("--reroute-interfaces", .interface),
    ("--owner-groups", .account), ("--exclude-owner-groups", .account), ("--loopback", .loopback),
    ("--tproxy-mark", .mark), ("--tproxy-table", .table),
  ]

  @Test("no flag takes one, and the error names the flag", arguments: texts)
  func flags(text: String) {
    for (flag, kind) in Self.flags {
      let single = ["--proxy-port", "--inbound-port", "--tunnel-port"].contains(flag)
      let message = single ? "\"\(text)\" \(kind.complaint(text))" : kind.message(text)
      let error = """
        error: invalid value "\(text)" for flag "\(flag)": \(message)
        help: run "meshctl iptables script --help" for usage

        """
      #expect(CommandRun(["iptables", "script", "\(flag)=\(text)"]) == CommandRun(.usage, error: error))
    }
  }

  static let letters: [(letter: String, variable: String?, kind: Kind)] = [
    ("-p", nil, .port), ("-z", "INBOUND_CAPTURE_PORT", .port), ("-e", "INBOUND_TUNNEL_PORT", .port),
    ("-u", "PROXY_UID", .account), ("-g", "PROXY_GID", .account), ("-m", "ISTIO_INBOUND_INTERCEPTION_MODE", .mode),
    ("-b", "ISTIO_INBOUND_PORTS", .port), ("-d", "ISTIO_LOCAL_EXCLUDE_PORTS", .port),
    ("-c", "ISTIO_EXCLUDE_INTERFACES", .interface), ("-i", "ISTIO_SERVICE_CIDR", .range),
    ("-x", "ISTIO_SERVICE_EXCLUDE_CIDR", .range), ("-q", "ISTIO_OUTBOUND_PORTS", .port),
    ("-o", "ISTIO_LOCAL_OUTBOUND_PORTS_EXCLUDE", .port), ("-k", "KUBE_VIRT_INTERFACES", .interface),
    ("-t", "ISTIO_INBOUND_TPROXY_MARK", .mark), ("-r", "ISTIO_INBOUND_TPROXY_ROUTE_TABLE", .table),
  ]

  private static func message(_ letter: String, _ kind: Kind, _ text: String) -> String {
    ["-p", "-z", "-e"].contains(letter) ? "\"\(text)\" \(kind.complaint(text))" : kind.message(text)
  }

  @Test("no argument behind -- takes one, and the error names its position", arguments: texts)
  func arguments(text: String) {
    for (letter, _, kind) in Self.letters {
      let error = """
        error: invalid value "\(text)" for argument 2 (\(letter)): \(Self.message(letter, kind, text))
        help: run "meshctl iptables script --help" for usage

        """
      #expect(CommandRun(["iptables", "--", letter, text]) == CommandRun(.usage, error: error))
    }
  }

  @Test("no variable takes one, and the error names the variable", arguments: texts)
  func variables(text: String) {
    for case (let letter, let variable?, let kind) in Self.letters {
      let error = """
        error: invalid value "\(text)" for environment variable \(variable): \(Self.message(letter, kind, text))
        help: run "meshctl iptables script --help" for usage

        """
      let run = CommandRun(["iptables", "--", "-p", "15001"], environment: [variable: text])
      #expect(run == CommandRun(.usage, error: error))
    }
  }

  static let annotations: [(name: String, kind: Kind)] = [
    ("sidecar.istio.io/interceptionMode", .mode), ("traffic.sidecar.istio.io/includeOutboundIPRanges", .range),
    ("traffic.sidecar.istio.io/excludeOutboundIPRanges", .range),
    ("traffic.sidecar.istio.io/includeInboundPorts", .port),
    ("traffic.sidecar.istio.io/excludeInboundPorts", .port), ("traffic.sidecar.istio.io/includeOutboundPorts", .port),
    ("traffic.sidecar.istio.io/excludeOutboundPorts", .port),
    ("traffic.sidecar.istio.io/excludeInterfaces", .interface),
    ("traffic.sidecar.istio.io/kubevirtInterfaces", .interface), ("istio.io/reroute-virtual-interfaces", .interface),
    ("status.sidecar.istio.io/port", .port),
  ]

  @Test("no annotation takes one, and the error names it and points at its value", arguments: texts)
  func annotations(text: String) {
    for (name, kind) in Self.annotations {
      let message = name.hasPrefix("status") ? "\"\(text)\" \(kind.complaint(text))" : kind.message(text)
      let error = Self.pointing(
        at: text,
        in: "    \(name): ",
        line: 7,
        "annotation \(name): \(message)",
        "invalid-annotation"
      )
      let run = IptablesTests.run(["iptables", "-f", "-"], IptablesTests.pod([name: text]))
      #expect(run == CommandRun(.failed, error: error))
    }
  }

  @Test("no argument and no variable of an init container takes one, and the error points at it", arguments: texts)
  func initContainers(text: String) {
    for (letter, variable, kind) in Self.letters {
      let message = Self.message(letter, kind, text)
      let argument = Self.injectedPod(argument: "\"\(letter)\", \"\(text)\"", variable: "A", value: "a")
      let lead = "    args: [istio-iptables, \"\(letter)\", "
      #expect(
        IptablesTests.run(["iptables", "-f", "-"], argument)
          == CommandRun(
            .failed,
            error: Self.pointing(
              at: text,
              in: lead,
              line: 8,
              "argument 3 (\(letter)): \(message)",
              "malformed-text",
              tail: "]"
            )
          )
      )
      guard let variable else { continue }
      let manifest = Self.injectedPod(argument: "\"-p\", \"1\"", variable: variable, value: text)
      let name = "environment variable \(variable): \(message)"
      let start = "    env: [{name: \(variable), value: "
      #expect(
        IptablesTests.run(["iptables", "-f", "-"], manifest)
          == CommandRun(.failed, error: Self.pointing(at: text, in: start, line: 9, name, "malformed-text", tail: "}]"))
      )
    }
  }

  private static func injectedPod(argument: String, variable: String, value: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata:
      name: reviews
    spec:
      initContainers:
      - name: istio-init
        args: [istio-iptables, \(argument)]
        env: [{name: \(variable), value: "\(value)"}]
      containers:
      - name: app

    """
  }

  /// The whole error with the line and a caret below the value.
  private static func pointing(
    at text: String,
    in lead: String,
    line: Int,
    _ message: String,
    _ code: String,
    tail: String = ""
  ) -> String {
    let width = DisplayWidth.columns(of: "\"\(text)\"")
    let blanks = String(repeating: " ", count: lead.count)
    return """
      <stdin>:\(line):\(lead.count + 1): error: \(message) [\(code)]
      \(line) | \(lead)"\(text)"\(tail)
        | \(blanks)^\(String(repeating: "~", count: width - 1))

      """
  }
}
