import Output
import Testing

@testable import Capture

@Suite("The rules as text") struct RenderingTests {
  @Test("single commands set the same rules as the input of iptables-restore")
  func commands() throws {
    let options = try CaptureOptions(arguments: ["-m", "TPROXY", "-b", "*", "--drop-invalid"])
    let rules = CaptureRules(options, on: CaptureHost(usesIPv6: true))
    for family in IPFamily.allCases {
      var lines: [String] = []
      var table = ""
      for line in rules.restoreText(for: family).split(separator: "\n") where line != "COMMIT" {
        if line.hasPrefix("* ") { table = String(line.dropFirst(2)) } else { lines.append("-t \(table) \(line)") }
      }
      #expect(rules.commands(for: family).map { $0.joined(separator: " ") } == lines)
    }
  }

  @Test("a rule is taken back and looked for without its position")
  func actions() {
    let rule = PacketRule(
      .nat,
      .prerouting,
      placement: .insert(at: 1),
      [.inputInterface(.loopback)],
      .return,
      for: .reroutedInterfaces
    )
    #expect(rule.words().joined(separator: " ") == "-I PREROUTING 1 -i lo -j RETURN")
    #expect(rule.words(.delete).joined(separator: " ") == "-D PREROUTING -i lo -j RETURN")
    #expect(rule.words(.check).joined(separator: " ") == "-C PREROUTING -i lo -j RETURN")
  }

  @Test("routes of marked packets are made and taken back")
  func routes() throws {
    let options = try CaptureOptions(arguments: ["-m", "TPROXY", "-b", "*", "-t", "7", "-r", "8"])
    let routes = CaptureRules(options, on: CaptureHost(usesIPv6: true)).routes
    #expect(
      routes.map { $0.arguments(.add).joined(separator: " ") } == [
        "-6 addr add ::6/128 dev lo", "rule add fwmark 7 lookup 8", "-6 rule add fwmark 7 lookup 8",
        "route add local default dev lo table 8", "-6 route add local default dev lo table 8",
      ]
    )
    #expect(routes.last?.arguments(.delete).joined(separator: " ") == "-6 route del local default dev lo table 8")
  }

  @Test(
    "nft takes every interface for a name",
    arguments: [
      ("eth0", "eth0"), ("lo", "lo"), ("eth+", "\"eth*\""), ("counter", "\"counter\""), ("1a", "\"1a\""),
      ("_x1", "\"_x1\""), ("not-istio-nic", "not-istio-nic"),
    ] as [(String, String)]
  )
  func nftInterfaces(name: String, expected: String) throws {
    let options = try CaptureOptions(arguments: ["-c", name])
    let lines = CaptureRules(options, on: CaptureHost()).nftText.split(separator: "\n")
    let line = lines.first { $0.contains("iifname") }
    #expect(line == "add rule inet istio-proxy-nat prerouting iifname \(expected) counter return")
  }

  @Test("nft jumps to no chain that is not there when the only name servers are of a version that is off")
  func danglingJump() throws {
    let options = try CaptureOptions(arguments: ["--redirect-dns"])
    let host = CaptureHost(nameServers: [try IPAddress("fd00::10")])
    let lines = CaptureRules(options, on: host).nftText.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("add rule inet istio-proxy-nat") && $0.hasSuffix("istio-output-dns") } == [])
  }

  @Test("JSON names table, chain, conditions and target of every rule, block by block")
  func json() throws {
    let rules = CaptureRules(try CaptureOptions(arguments: ["-k", "net1"]), on: CaptureHost())
    guard case .array(let blocks) = rules.json["blocks"], let block = blocks.first else {
      Issue.record("there are no blocks")
      return
    }
    #expect(blocks.count == rules.blocks.count)
    #expect(
      block == [
        "purpose": "reroutedInterfaces",
        "summary": "do not treat traffic of virtual machines behind these interfaces as inbound",
        "rules": [
          [
            "family": "ipv4", "table": "nat", "chain": "PREROUTING", "position": 1, "matches": ["-i net1"],
            "target": "RETURN", "rule": "-I PREROUTING 1 -i net1 -j RETURN",
          ]
        ],
      ]
    )
  }
}
