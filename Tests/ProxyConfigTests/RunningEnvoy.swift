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
      let layout = try self.layout()
      let translation = MeshText.translation(mesh, target: .standalone(layout))
      try run(.fixed(translation.inlined), translation, layout, in: directory, body)
    }
  }

  /// Calls `body` while an Envoy is subscribed to files of what a mesh leads to, with a function that replaces the file
  /// of routes by those of another mesh.
  static func withFiles(_ mesh: String, _ body: (RunningEnvoy, (String) throws -> Void) throws -> Void) throws {
    try TemporaryDirectory.with { directory in
      var layout = try self.layout()
      layout.routeDirectory = directory.path
      func write(_ name: String, _ resources: [JSONValue]) throws {
        let response = DiscoveryResponse(version: "1", resources: resources)
        let file = directory.appendingPathComponent("\(name).json")
        try Data(JSONWriter.bytes(of: response.json)).write(to: file, options: .atomic)
      }
      let translation = MeshText.translation(mesh, target: .standalone(layout))
      try write("clusters", translation.clusters.map(\.json))
      for route in translation.routes { try write(route.name, [route.json]) }
      try write("listeners", translation.listeners.map(\.json))
      let source = Bootstrap.Source.files(
        listeners: directory.appendingPathComponent("listeners.json").path,
        clusters: directory.appendingPathComponent("clusters.json").path
      )
      try run(source, translation, layout, in: directory) { envoy in
        try body(envoy) { mesh in
          for route in MeshText.translation(mesh, target: .standalone(layout)).routes {
            try write(route.name, [route.json])
          }
        }
      }
    }
  }

  private static func layout() throws -> TranslationTarget.Standalone {
    var layout = TranslationTarget.Standalone()
    layout.port = try freePort()
    layout.gatewayPort = try freePort()
    return layout
  }

  private static func run(
    _ source: Bootstrap.Source,
    _ translation: Translation,
    _ layout: TranslationTarget.Standalone,
    in directory: URL,
    _ body: (RunningEnvoy) throws -> Void
  ) throws {
    let administration = directory.appendingPathComponent("a").path
    let bootstrap = Bootstrap(for: ProxyIdentity(), administration: .pipe(path: administration), source: source)
    let file = directory.appendingPathComponent("envoy.json")
    try Data(JSONWriter.bytes(of: bootstrap.json)).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: RealComponent.envoy.path ?? "envoy")
    process.arguments = [
      "-c", file.path, "--disable-hot-restart", "--concurrency", "1", "--log-level", "error",
      "--reject-unknown-dynamic-fields",
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
    try waitUntilReady(administration)
    try body(RunningEnvoy(ports: ports, administration: administration))
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
