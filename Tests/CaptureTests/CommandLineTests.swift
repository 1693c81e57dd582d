import Testing

@testable import Capture

@Suite("The command line of istio-iptables") struct CommandLineTests {
  @Test(
    "a flag is read however it is written",
    arguments: [
      ["-p", "15100", "-n"], ["-p15100", "-n"], ["-p=15100", "--dry-run"], ["--envoy-port", "15100", "-n=true"],
      ["--envoy-port=15100", "--dry-run=1"], ["-np", "15100"], ["-np15100"], ["-p", "1", "-p", "15100", "-n"],
      ["istio-iptables", "-p", "15100", "-n", "--log_output_level=default:info", "--log_as_json"],
      ["--log_target", "stderr", "-p", "15100", "-n"],
    ]
  )
  func forms(arguments: [String]) throws {
    var expected = CaptureOptions()
    expected.proxyPort = 15100
    expected.execution.isDryRun = true
    #expect(try CaptureOptions(arguments: arguments) == expected)
  }

  @Test("every flag sets its option")
  func everyFlag() throws {
    let words =
      "-p 1 -z 2 -e 3 -u 4,root -g 5 -m TPROXY -b 6,7:8, -d 9 -c eth0 -i 10.0.0.0/8,fd00::/8 -x 10.1.0.0/16 -q 10 "
      + "-o 11 -k net1,vm+ -t 12 -r 14 -n --iptables-probe-port 15 --probe-timeout 1m30s --skip-rule-apply "
      + "--run-validation --redirect-dns --drop-invalid --dual-stack --capture-all-dns --cni-mode --reconcile "
      + "--network-namespace /var/run/netns/pod --cleanup-only --force-apply --native-nftables "
      + "--force-iptables-binary legacy"
    let options = try CaptureOptions(arguments: words.split(separator: " ").map(String.init))
    var expected = CaptureOptions()
    (expected.proxyPort, expected.inboundCapturePort, expected.inboundTunnelPort) = (1, 2, 3)
    expected.proxyUsers = try [.id(4), Account("root")]
    expected.proxyGroups = [.id(5)]
    expected.mode = .tproxy
    expected.inboundPorts = try .only([PortRange(6), PortRange("7:8")])
    expected.excludedInboundPorts = [PortRange(9)]
    expected.excludedInterfaces = [try InterfaceName("eth0")]
    expected.outboundRanges = try .only([CIDR("10.0.0.0/8"), CIDR("fd00::/8")])
    expected.excludedOutboundRanges = [try CIDR("10.1.0.0/16")]
    (expected.outboundPorts, expected.excludedOutboundPorts) = ([PortRange(10)], [PortRange(11)])
    expected.reroutedInterfaces = try [InterfaceName("net1"), InterfaceName("vm+")]
    expected.tproxyMark = PacketMark(12)
    expected.tproxyRouteTable = try RouteTable("14")
    (expected.nameQueries, expected.dropsInvalidPackets, expected.isDualStack) = (.all, true, true)
    expected.execution = try everyExecution()
    #expect(options == expected)
  }

  private func everyExecution() throws -> CaptureExecution {
    var execution = CaptureExecution()
    (execution.isDryRun, execution.skipsRules, execution.validates) = (true, true, true)
    (execution.reconciles, execution.cleansUpOnly, execution.forcesApply) = (true, true, true)
    (execution.usesNativeNftables, execution.isInHostFilesystem) = (true, true)
    execution.backend = .legacy
    execution.networkNamespace = try NetworkNamespace("/var/run/netns/pod")
    execution.probePort = 15
    execution.probeTimeout = .seconds(90)
    return execution
  }

  @Test("flags go before variables, variables before defaults, and a second name of a variable before the first")
  func environment() throws {
    let environment = [
      "INBOUND_CAPTURE_PORT": "15100", "ISTIO_INBOUND_PORTS": "*", "PROXY_UID": "7", "ENVOY_PORT": "9",
      "REDIRECT_DNS": "true", "ISTIO_META_DNS_CAPTURE": "false", "INVALID_DROP": "true", "DUAL_STACK": "",
      "PROBE_TIMEOUT": "", "INBOUND_TUNNEL_PORT": "",
      "ISTIO_DUAL_STACK": "1", "ISTIO_OUTBOUND_OWNER_GROUPS": "java,202", "ISTIO_OUTBOUND_OWNER_GROUPS_EXCLUDE": "a b",
      "ISTIO_OUTBOUND_IPV4_LOOPBACK_CIDR": "127.0.0.0/8", "UNRELATED": "; rm -rf /",
    ]
    let options = try CaptureOptions(arguments: ["-b", "80", "--drop-invalid=false"], environment: environment)
    var expected = CaptureOptions()
    expected.inboundCapturePort = 15100
    expected.inboundPorts = .only([PortRange(80)])
    expected.proxyUsers = [.id(7)]
    expected.proxyGroups = [.id(7)]
    expected.isDualStack = true
    expected.ownerGroups = try OwnerGroups(.only([Account("java"), Account("202")]))
    expected.loopback = try LoopbackRange("127.0.0.0/8")
    #expect(options == expected)
  }

  @Test("groups are the users where none are given, and users the account of the proxy")
  func accounts() throws {
    #expect(try CaptureOptions(arguments: ["-u", "3,4"]).proxyGroups == [.id(3), .id(4)])
    #expect(try CaptureOptions(arguments: [], proxyUser: 99).proxyUsers == [.id(99)])
    #expect(try CaptureOptions(arguments: ["-g", "5"], proxyUser: 99).proxyUsers == [.id(99)])
    #expect(try CaptureOptions(arguments: ["-u", "", "-g", ""], proxyUser: 99).proxyGroups == [.id(99)])
  }

  @Test(
    "what cannot be read is refused with its place",
    arguments: [
      (["-p"], "argument 1 (-p): the flag needs a value; write one after it"),
      (["-n", "-x", "*"], #"argument 3 (-x): "*" would leave out every address; list the ranges to leave out"#),
      (["--envoy-prot", "1"], "argument 1 (--envoy-prot): unknown flag; did you mean --envoy-port?"),
      (["-n", "-y"], "argument 2 (-y): unknown flag; see the flags of istio-iptables"),
      (
        ["-p", "1", "x\u{1b}[2J"],
        "argument 3 (x\\x1b[2J): only flags of istio-iptables are expected here; "
          + "leave the word out or quote it with its flag"
      ),
      (["--dry-run=maybe"], #"argument 1 (--dry-run): "maybe" is not a truth value; use true or false"#),
      (
        ["--probe-timeout=5"],
        #"argument 1 (--probe-timeout): "5" is not a duration; use a number with a unit, such as 5s"#
      ),
      (["-m", "redirect"], #"argument 2 (-m): "redirect" is not a mode; use REDIRECT, TPROXY or NONE"#),
      (["-t", "0"], #"argument 2 (-t): "0" is not a packet mark; use a number from 1 to 4294967295"#),
      (
        ["-r", "255"],
        #"argument 2 (-r): "255" is not a routing table of its own; use a number from 1 to 252 or above 255"#
      ),
    ] as [([String], String)]
  )
  func refuses(arguments: [String], message: String) {
    let error = #expect(throws: CaptureInputError.self) { try CaptureOptions(arguments: arguments) }
    #expect(error?.message == message)
  }

  @Test("the words of options give the options again", arguments: (0..<50).map { 7_000 + UInt64($0) })
  func roundTrip(seed: UInt64) throws {
    var options = try CaptureOptions(arguments: RandomOptions(seed: seed).words)
    if seed % 3 == 0 { options.ownerGroups = try OwnerGroups(.only([Account("java")])) }
    if seed % 3 == 1 { options.ownerGroups = try OwnerGroups(.allExcept([Account("202")])) }
    if seed % 2 == 0 { options.execution = try everyExecution() }
    options.loopback = try LoopbackRange("127.0.0.0/\(8 + seed % 25)")
    let words = options.arguments
    #expect(
      try CaptureOptions(arguments: words, environment: options.environmentVariables) == options,
      "seed \(seed): \(words)"
    )
  }

  @Test("the words of a sidecar are those of an injected init container")
  func sidecar() throws {
    #expect(
      CaptureOptions.sidecar.arguments == [
        "-p", "15001", "-z", "15006", "-u", "1337", "-m", "REDIRECT", "-i", "*", "-x", "", "-b", "*", "-d",
        "15090,15021,15020",
      ]
    )
  }
}
