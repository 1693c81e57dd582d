import Foundation
import Output
import ProxyConfig
import TestSupport

/// A real Envoy that runs a translation for one closure, everything on loopback.
struct RunningEnvoy {
  /// The ports of its listeners, by what they lead to; the one for every host of the mesh is `mesh`.
  let ports: [String: Int]
  /// The socket of its administration.
  private let administration: String

  /// Calls `body` while an Envoy runs what a mesh leads to.
  static func with(_ mesh: String, _ body: (RunningEnvoy) throws -> Void) throws {
    try TemporaryDirectory.with { directory in
      var layout = TranslationTarget.Standalone()
      layout.port = try freePort()
      layout.gatewayPort = try freePort()
      let translation = MeshText.translation(mesh, target: .standalone(layout))
      let bootstrap = Bootstrap(
        for: ProxyIdentity(),
        administration: .pipe(path: directory.appendingPathComponent("a").path),
        source: .fixed(translation.inlined)
      )
      let file = directory.appendingPathComponent("envoy.json")
      try Data(JSONWriter.bytes(of: bootstrap.json)).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: RealComponent.envoy.path ?? "envoy")
      process.arguments = [
        "-c", file.path, "--disable-hot-restart", "--concurrency", "1", "--log-level", "error", "--use-dynamic-base-id",
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      defer {
        // The test runner's threads block SIGTERM, and children inherit that.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      var ports = ["mesh": layout.port]
      for assigned in translation.assignedPorts { ports[assigned.purpose] = assigned.port }
      try waitUntilReady(directory.appendingPathComponent("a").path)
      try body(RunningEnvoy(ports: ports, administration: directory.appendingPathComponent("a").path))
    }
  }

  /// What came back for one request.
  struct Answer: Hashable {
    let status: Int
    let body: String
  }

  /// Sends requests of one kind through curl, one after the other over one connection; the answers in order.
  func get(
    _ host: String,
    _ path: String = "/",
    count: Int = 1,
    through purpose: String = "mesh",
    options: [String] = []
  ) throws -> [Answer] {
    let url = "http://127.0.0.1:\(ports[purpose] ?? 0)\(path)#[1-\(count)]"
    let run = try FinishedProcess.run(
      "/usr/bin/env",
      ["curl", "-s", "-m", "20", "-H", "Host: \(host)", "-w", "\u{1}%{http_code}\u{2}"] + options + [url]
    )
    return run.output.split(separator: "\u{2}").map { answer in
      let parts = answer.split(separator: "\u{1}", omittingEmptySubsequences: false)
      return Answer(status: Int(parts.last ?? "") ?? 0, body: String(parts.first ?? ""))
    }
  }

  /// The numbers of the statistics that a pattern finds, by name.
  func statistics(_ pattern: String) throws -> [String: Int] {
    let run = try FinishedProcess.run(
      "/usr/bin/env",
      [
        "curl", "-s", "-G", "--unix-socket", administration, "--data-urlencode", "filter=\(pattern)",
        "http://envoy/stats",
      ]
    )
    var numbers: [String: Int] = [:]
    for line in run.output.split(separator: "\n") {
      guard let colon = line.range(of: ": ", options: .backwards) else { continue }
      numbers[String(line[..<colon.lowerBound])] = Int(line[colon.upperBound...])
    }
    return numbers
  }

  /// The administration answers that the proxy is live, asked until it does.
  private static func waitUntilReady(_ socket: String) throws {
    _ = try FinishedProcess.run(
      "/usr/bin/env",
      [
        "curl", "-s", "--fail", "--retry", "20", "--retry-all-errors", "--retry-delay", "1", "--unix-socket", socket,
        "http://envoy/ready",
      ]
    )
  }

  /// A port that nothing listens on now.
  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isBound else { throw CocoaError(.featureUnsupported) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
