import Foundation
import TestSupport
import Testing

@testable import Capture

/// Loads rules in a network namespace of its own, where the kernel says what it makes of them.
@Suite("The rules in a real kernel") struct RealRulesTests {
  private static let seeds = (0..<12).map { 20_260 + UInt64($0) }

  /// What a shell prints that runs in a fresh network namespace; nil when it fails.
  private func shell(_ script: String, input: String) throws -> String? {
    try TemporaryDirectory.with { directory in
      try input.write(to: directory.appendingPathComponent("input"), atomically: true, encoding: .utf8)
      let words = ["unshare", "--net", "sh", "-c", "ip link set lo up; \(script)"]
      let process = try FinishedProcess.run("/usr/bin/env", words, in: directory, joiningErrors: true)
      if process.status != 0 { print(process.output) }
      return process.status == 0 ? process.output : nil
    }
  }

  /// The rules of a listing, each behind its table; the order within a chain is that of the positions, not of the text.
  private func listed(_ text: String) -> [String] {
    var table = ""
    var rules: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("*") { table = String(line.dropFirst()) }
      if line.hasPrefix("-A") { rules.append("\(table) \(line)") }
    }
    return rules.sorted()
  }

  private func expectSaved(_ rules: CaptureRules, _ words: [String]) throws {
    let iptables = try #require(RealComponent.iptables.path)
    for family in rules.families {
      let program = family == .ipv4 ? iptables : iptables.replacingOccurrences(of: "iptables", with: "ip6tables")
      let script = "\(program)-restore --noflush < input && \(program)-save"
      let saved = try shell(script, input: rules.restoreText(for: family))
      let expected = rules.rules(for: family).map { "\($0.table.rawValue) \($0.savedText(for: family))" }
      // The name of an account is one for reading: the kernel keeps its number.
      let numbers = expected.map { $0.replacingOccurrences(of: "--uid-owner root", with: "--uid-owner 0") }
      #expect(try listed(#require(saved)) == numbers.sorted(), "\(words)")
    }
  }

  @Test("iptables takes all rules and prints them as foreseen", .requires(.iptables), arguments: seeds)
  func iptables(seed: UInt64) throws {
    let options = try RandomOptions(seed: seed)
    print("seed \(seed): \(options.words.joined(separator: " "))")
    try expectSaved(options.rules, options.words)
  }

  @Test(
    "iptables takes the rules of the scripts of old and prints them as foreseen",
    .requires(.iptables),
    arguments: LegacyGeneration.allCases,
    ["-p 15001 -u 1337", "-p 15001 -u 1337 -i 10.0.0.0/8"]
  )
  func legacy(generation: LegacyGeneration, words: String) throws {
    let arguments = words.split(separator: " ").map(String.init)
    try expectSaved(CaptureRules(try LegacyOptions(generation, arguments: arguments)), arguments)
  }

  @Test("nft takes all rules", .requires(.nftables), arguments: seeds)
  func nftables(seed: UInt64) throws {
    let options = try RandomOptions(seed: seed)
    print("seed \(seed): \(options.words.joined(separator: " "))")
    let nft = try #require(RealComponent.nftables.path)
    // Twice, as applying rules that are there already must change nothing.
    let script = "\(nft) --file input && \(nft) --file input && \(nft) list ruleset"
    let listing = try #require(try shell(script, input: options.rules.nftText), "\(options.words)")
    let rules = options.rules.blocks.flatMap(\.rules).flatMap(\.distinct).count
    #expect(listing.split(separator: "\n").count { $0.contains("counter packets") } == rules)
  }
}
