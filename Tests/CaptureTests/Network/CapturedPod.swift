import Capture
import Foundation
import TestSupport

/// A pod in a network of its own, with a capture script that can be run in it.
struct CapturedPod {
  let network: PodNetwork
  let backend: IptablesBackend
  private let directory: URL
  private let script: URL

  var pod: TestNamespace { network.pod }

  /// Calls `body` with a fresh pod, whose rules are not set yet.
  static func with<Result>(
    _ script: CaptureScript,
    _ backend: IptablesBackend,
    _ body: (CapturedPod) throws -> Result
  ) throws -> Result {
    try with(text: script.text, backend, body)
  }

  /// Calls `body` with a fresh pod and the text of a script.
  static func with<Result>(
    text: String,
    _ backend: IptablesBackend,
    _ body: (CapturedPod) throws -> Result
  ) throws -> Result {
    try TemporaryDirectory.with { directory in
      let script = directory.appendingPathComponent("capture.sh")
      try text.write(to: script, atomically: true, encoding: .utf8)
      return try PodNetwork.with { network in
        try body(CapturedPod(network: network, backend: backend, directory: directory, script: script))
      }
    }
  }

  /// Runs the script.
  func run(_ options: String...) throws -> ProgramResult {
    try pod.run(["sh", script.path, "--backend", backend.rawValue] + options)
  }

  /// Runs the script, which has to succeed.
  func require(_ option: String) throws {
    try pod.require(["sh", script.path, "--backend", backend.rawValue, option])
  }

  /// Sets, deletes or lists rules by hand.
  func iptables(_ words: String, _ family: IPFamily = .ipv4) throws {
    try pod.require([program(family)] + words.split(separator: " ").map(String.init))
  }

  /// All rules of both versions of IP as iptables-save lists them, without its remarks and without counters.
  func rules() throws -> String {
    try IPFamily.allCases.map { family in
      let listing = try pod.require(["\(program(family))-save"])
      let lines = listing.split(separator: "\n").filter { !$0.hasPrefix("#") }
      return lines.map { $0.hasPrefix(":") ? $0.prefix { $0 != "[" } : $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// How many packets each rule has seen, by its text behind its table.
  func counts(_ family: IPFamily) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    var table = ""
    for line in try pod.require(["\(program(family))-save", "--counters"]).split(separator: "\n") {
      if line.hasPrefix("*") { table = String(line.dropFirst()) }
      guard line.hasPrefix("["), let end = line.firstIndex(of: "]"), let colon = line.firstIndex(of: ":") else {
        continue
      }
      let rule = line[line.index(end, offsetBy: 2)...]
      counts["\(table) \(rule)", default: 0] += Int(line[line.index(after: line.startIndex)..<colon]) ?? 0
    }
    return counts
  }

  /// Starts the pod's proxy.
  func startProxy(as user: NetworkUser, _ interception: CaptureEnvoy.Interception = .redirect) throws -> CaptureEnvoy {
    try CaptureEnvoy(in: pod, as: user, interception, directory: directory)
  }

  private func program(_ family: IPFamily) -> String {
    "\(family == .ipv4 ? "iptables" : "ip6tables")-\(backend.rawValue)"
  }
}
