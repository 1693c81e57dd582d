import Foundation
import TestSupport
import Testing

@testable import Capture

@Suite("Capture scripts as text") struct ScriptTextTests {
  /// Scripts by name: every case of the corpus, random options, former generations.
  private static func scripts() throws -> [String: CaptureScript] {
    var scripts: [String: CaptureScript] = [:]
    if let corpus = Corpus("iptables") {
      for example in try CaptureCase.all(in: corpus) { scripts["case-\(example.id)"] = example.script }
    }
    for seed in 0..<12 {
      let options = try RandomOptions(seed: 30_000 + UInt64(seed))
      let capture = try CaptureOptions(arguments: options.words)
      scripts["seed-\(seed)"] = CaptureScript(capture, nameServers: seed % 2 == 0 ? nil : options.host.nameServers)
    }
    for generation in LegacyGeneration.allCases {
      let legacy = try LegacyOptions(generation, arguments: ["-p", "15001", "-u", "1337"])
      scripts["legacy-\(generation.rawValue)"] = CaptureScript(CaptureRules(legacy), of: legacy.capture)
    }
    return scripts
  }

  @Test("shellcheck objects to nothing in any of them", .requires(.shellcheck))
  func shellcheck() throws {
    let path = try #require(RealComponent.shellcheck.path)
    try TemporaryDirectory.with { directory in
      let scripts = try Self.scripts()
      for (name, script) in scripts {
        try script.text.write(to: directory.appendingPathComponent("\(name).sh"), atomically: true, encoding: .utf8)
      }
      let names = scripts.keys.map { "\($0).sh" }.sorted()
      let check = try FinishedProcess.run(path, ["--shell=sh"] + names, in: directory, joiningErrors: true)
      #expect(check.output == "")
      print("shellcheck: \(scripts.count) scripts")
    }
  }

  @Test("a script shows the very lines that restore prints, each block with its purpose")
  func rules() throws {
    let script = CaptureScript(.sidecar, ipv6: .never)
    let rules = CaptureRules(.sidecar, on: CaptureHost())
    #expect(Self.shown(script.text) == rules.restoreText(for: .ipv4))
  }

  @Test("the scripts of the corpus show the very lines that restore prints")
  func corpus() throws {
    guard let corpus = Corpus("iptables") else { return }
    for example in try CaptureCase.all(in: corpus) {
      let lines = example.rules.families.map(example.rules.restoreText).joined()
      #expect(Self.shown(example.script.text) == lines, "\(example.id)")
    }
  }

  /// The rules in a script without their comments.
  private static func shown(_ script: String) -> String {
    script.components(separatedBy: "<<'RULES'\n").dropFirst()
      .map { $0.components(separatedBy: "RULES\n")[0] }.joined()
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0 + "\n" }.joined()
  }
}

extension CaptureCase {
  /// The script for the case's own host.
  var script: CaptureScript {
    CaptureScript(options, ipv6: host.usesIPv6 ? .always : .never, nameServers: host.nameServers)
  }
}
