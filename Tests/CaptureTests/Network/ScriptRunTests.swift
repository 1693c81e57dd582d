import Capture
import Foundation
import TestSupport
import Testing

/// Runs the script against a real kernel.
@Suite(.requires(.iptables), .requires(.python))
struct ScriptRunTests {
  /// Rules that somebody else has set, in every table of the script and in those it does not touch.
  private static let foreignRules = [
    "-t raw -A PREROUTING -p udp --dport 99 -j NOTRACK",
    "-t mangle -A OUTPUT -p tcp --dport 99 -j MARK --set-mark 7",
    "-t nat -N ELSEWHERE", "-t nat -A ELSEWHERE -p tcp --dport 98 -j REDIRECT --to-ports 97",
    "-t nat -A PREROUTING -p tcp -j ELSEWHERE", "-t nat -A OUTPUT -p udp --dport 99 -j ACCEPT",
    "-t filter -A INPUT -p tcp --dport 99 -j DROP",
  ]

  /// Options that fill every table.
  private static var rich: CaptureOptions {
    get throws {
      var options = CaptureOptions.sidecar
      options.mode = .tproxy
      options.nameQueries = .all
      options.dropsInvalidPackets = true
      options.excludedInterfaces = [try InterfaceName("net1")]
      options.reroutedInterfaces = [try InterfaceName("tap0")]
      return options
    }
  }

  private static func addForeignRules(to pod: CapturedPod) throws {
    for family in IPFamily.allCases {
      for rule in foreignRules { try pod.iptables(rule, family) }
    }
  }

  @Test("proves that --cleanup brings back exactly the rules of before", arguments: IptablesBackend.usable)
  func cleanup(backend: IptablesBackend) throws {
    try CapturedPod.with(CaptureScript(try Self.rich, ipv6: .always), backend) { pod in
      try Self.addForeignRules(to: pod)
      let before = try pod.rules()
      try pod.require("--apply")
      #expect(try pod.rules() != before)
      #expect(try pod.pod.require(["ip", "rule"]).contains("fwmark 0x539 lookup 133"))
      #expect(try pod.run("--cleanup").output == "ipv4: not captured\nipv6: not captured\n")
      #expect(try pod.rules() == before)
      #expect(try pod.pod.require(["ip", "rule"]).contains("fwmark") == false)
      #expect(try pod.pod.require(["ip", "-6", "addr", "show", "dev", "lo"]).contains("::6/128") == false)
    }
  }

  @Test("proves that setting the rules twice is setting them once", arguments: IptablesBackend.usable)
  func idempotence(backend: IptablesBackend) throws {
    try CapturedPod.with(CaptureScript(try Self.rich, ipv6: .always), backend) { pod in
      try Self.addForeignRules(to: pod)
      #expect(try pod.run("--apply").output == "ipv6: captured\nipv4: captured\n")
      let once = try pod.rules()
      #expect(try pod.run("--apply").output == "ipv4: in force already\nipv6: in force already\n")
      #expect(try pod.rules() == once)
    }
  }

  @Test("proves that the rules of former generations are set and taken back", arguments: LegacyGeneration.allCases)
  func legacy(generation: LegacyGeneration) throws {
    let options = try LegacyOptions(generation, arguments: ["-p", "15001", "-u", "1337"])
    let script = CaptureScript(CaptureRules(options), of: options.capture)
    for backend in IptablesBackend.usable {
      try CapturedPod.with(script, backend) { pod in
        for rule in Self.foreignRules where !rule.hasPrefix("-t filter") { try pod.iptables(rule) }
        let before = try pod.rules()
        try pod.require("--apply")
        #expect(try pod.run("--check").status == 0)
        try pod.require("--cleanup")
        // The scripts of old also empty the chain of IPv6, a table that was not there before.
        #expect(try pod.rules().hasPrefix(before))
      }
    }
  }

  @Test("proves that rules of other options are replaced", arguments: IptablesBackend.usable)
  func replacement(backend: IptablesBackend) throws {
    let plain = CaptureScript(.sidecar, ipv6: .never)
    try CapturedPod.with(plain, backend) { pod in
      try pod.require("--apply")
      let wanted = try pod.rules()
      for rule in [
        "-t nat -F ISTIO_OUTPUT", "-t nat -N ISTIO_OLD", "-t nat -A ISTIO_OLD -j RETURN",
        "-t nat -A OUTPUT -j ISTIO_OLD", "-t nat -A OUTPUT -j ISTIO_OUTPUT",
      ] { try pod.iptables(rule) }
      #expect(try pod.run("--apply").output == "ipv4: captured\n")
      #expect(try pod.rules() == wanted)
    }
  }

  @Test("proves that what fails half-way leaves the rules of before", arguments: IptablesBackend.usable)
  func rollback(backend: IptablesBackend) throws {
    let good = CaptureScript(try Self.rich, ipv6: .always).text
    // The last family's routes cannot be added, when all rules are loaded already.
    let broken = good.replacingLast(of: "addr \"$2\" ::6/128 dev lo", with: "addr \"$2\" ::6/128 dev nowhere")
    #expect(broken != good)
    try CapturedPod.with(text: broken, backend) { pod in
      try Self.addForeignRules(to: pod)
      let before = try pod.rules()
      let result = try pod.run("--apply")
      #expect(result.status == 1)
      #expect(result.errors.hasSuffix("the rules could not be loaded; those of before are in force\n"))
      #expect(try pod.rules() == before)
      #expect(try pod.pod.require(["ip", "rule"]).contains("fwmark") == false)
    }
  }

  @Test("proves that --check tells missing, unexpected and disordered rules", arguments: IptablesBackend.usable)
  func check(backend: IptablesBackend) throws {
    try CapturedPod.with(CaptureScript(.sidecar, ipv6: .never), backend) { pod in
      try pod.require("--apply")
      let good = ProgramResult(status: 0, output: "ipv4: captured as it should be\n", errors: "")
      #expect(try pod.run("--check") == good)
      try pod.iptables("-t nat -D ISTIO_INBOUND -p tcp --dport 15020 -j RETURN")
      try pod.iptables("-t nat -A ISTIO_OUTPUT -p udp -j ACCEPT")
      let faults = """
        ipv4: missing: nat -A ISTIO_INBOUND -p tcp -m tcp --dport 15020 -j RETURN
        ipv4: unexpected: nat -A ISTIO_OUTPUT -p udp -j ACCEPT

        """
      #expect(try pod.run("--check") == ProgramResult(status: 3, output: faults, errors: ""))
      try pod.require("--apply")
      try pod.iptables("-t nat -D ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN")
      try pod.iptables("-t nat -A ISTIO_OUTPUT -d 127.0.0.1/32 -j RETURN")
      let disorder = ProgramResult(status: 3, output: "ipv4: order: nat -A ISTIO_OUTPUT\n", errors: "")
      #expect(try pod.run("--check") == disorder)
      try pod.require("--apply")
      #expect(try pod.run("--check") == good)
      try pod.iptables("-t nat -I OUTPUT -p udp -j ACCEPT")
      let warned = good.output + "warning: ipv4: a rule of others comes first: nat -A OUTPUT -p udp -j ACCEPT\n"
      #expect(try pod.run("--check") == ProgramResult(status: 0, output: warned, errors: ""))
    }
  }

  @Test("proves that --check warns of a transparent proxy whose connections come back to it")
  func loopWarning() throws {
    let backend = try #require(IptablesBackend.usable.first)
    var options = CaptureOptions.sidecar
    options.mode = .tproxy
    try CapturedPod.with(CaptureScript(options, ipv6: .never), backend) { pod in
      try pod.require("--apply")
      #expect(try pod.run("--check").output == "ipv4: captured as it should be\n")
      try pod.pod.serve("proxy", as: .proxy, .tcp, "0.0.0.0", 15006)
      let warned = """
        ipv4: captured as it should be
        warning: the proxy runs as user 1337: with TPROXY inbound connections come back to it without end
        warning: run it as user 0 with group 1337

        """
      #expect(try pod.run("--check").output == warned)
    }
  }

  @Test("proves that the script looks up name servers and versions of IP where it runs")
  func detection() throws {
    let backend = try #require(IptablesBackend.usable.first)
    var options = CaptureOptions.sidecar
    options.nameQueries = .nameServers
    options.isDualStack = true
    let script = CaptureScript(options)
    try CapturedPod.with(script, backend) { pod in
      let resolver = "nameserver 10.79.0.53\nnameserver $(reboot)\nnameserver fd79::53\nnameserver -j\nsearch a\n"
      try pod.pod.require(
        [
          "sh", "-c",
          "cat >/tmp/resolv.conf.$$; mount --bind /tmp/resolv.conf.$$ /etc/resolv.conf; rm /tmp/resolv.conf.$$",
        ],
        input: resolver
      )
      try pod.require("--apply")
      let found = try pod.rules()
      try pod.require("--cleanup")
      let servers = ["10.79.0.53", "fd79::53"].compactMap { try? IPAddress($0) }
      try CapturedPod.with(CaptureScript(options, ipv6: .always, nameServers: servers), backend) { told in
        try told.require("--apply")
        #expect(try told.rules() == found)
      }
    }
  }
}

extension String {
  fileprivate func replacingLast(of text: String, with other: String) -> String {
    let parts = components(separatedBy: text)
    guard parts.count > 1 else { return self }
    return parts.dropLast().joined(separator: text) + other + parts[parts.count - 1]
  }
}
