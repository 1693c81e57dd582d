import Foundation
import Output
import ProxyConfig
import TestSupport

/// A real Envoy that runs a translation for one closure, everything on loopback.
struct RunningEnvoy {
  /// The ports of its listeners, by what they lead to; the one for every host of the mesh is `mesh`.
  let ports: [String: Int]
  private let folder: URL

  /// The socket of its administration.
  private var administration: String { Self.administration(in: folder) }

  /// Calls `body` while an Envoy runs what a mesh leads to, and writes access logs if some are given.
  static func with(
    _ mesh: String,
    for identity: ProxyIdentity = ProxyIdentity(),
    logs: JSONValue? = nil,
    _ body: (RunningEnvoy) throws -> Void
  ) throws {
    try TemporaryDirectory.with { folder in
      try started {
        let layout = try Self.layout()
        let translation = MeshText.translation(mesh, for: identity, target: .standalone(layout))
        let bootstrap = Self.bootstrap(.fixed(translation.inlined), in: folder)
        return try run(bootstrap: bootstrap.writing(logs), Self.ports(translation, layout), in: folder)
      }.use(body)
    }
  }

  /// Calls `body` while an Envoy is subscribed to files of what a mesh leads to, with a function that replaces the file
  /// of routes by those of another mesh.
  static func withFiles(_ mesh: String, _ body: (RunningEnvoy, (String) throws -> Void) throws -> Void) throws {
    try TemporaryDirectory.with { folder in
      var layout = try Self.layout()
      let envoy = try started {
        layout = try Self.layout()
        layout.routeDirectory = folder.path
        return try runFiles(mesh, layout, in: folder)
      }
      try envoy.use { envoy in
        try body(envoy) { mesh in
          for route in MeshText.translation(mesh, target: .standalone(layout)).routes {
            try write(route.name, [route.json], in: folder)
          }
        }
      }
    }
  }

  /// Calls `body` while an Envoy runs what several meshes of the same services lead to, each at ports of its own; their
  /// names stand before the names of those.
  static func with(meshes: [(name: String, mesh: String)], _ body: (RunningEnvoy) throws -> Void) throws {
    try TemporaryDirectory.with { folder in
      try started {
        var layout = try Self.layout()
        var ports = ["mesh": layout.port]
        var resources: [String: [JSONValue]] = [:]
        var bootstrap: JSONValue = [:]
        for (name, mesh) in meshes {
          let translation = MeshText.translation(mesh, target: .standalone(layout))
          for (purpose, port) in Self.ports(translation, layout) { ports["\(name) \(purpose)"] = port }
          bootstrap = Self.bootstrap(.fixed(translation.inlined), in: folder)
          for kind in ["listeners", "clusters"] {
            let known = Set((resources[kind] ?? []).compactMap { $0["name"]?.text })
            let more = bootstrap["static_resources"]?[kind]?.children ?? []
            resources[kind, default: []] += more.filter { !known.contains($0["name"]?.text ?? "") }
          }
          layout.port = layout.gatewayPort + translation.assignedPorts.count
          layout.gatewayPort = layout.port + 1
        }
        let joined = JSONValue.object(resources.map { JSONValue.Member($0.key, .array($0.value)) })
        return try run(bootstrap: bootstrap.with("static_resources", joined), ports, in: folder)
      }.use(body)
    }
  }

  /// Calls `body` while an Envoy runs a bootstrap that a function makes for a free port, or for another if that one is
  /// taken before Envoy has it.
  static func with(
    bootstrap make: (_ port: Int, _ administration: Address) throws -> JSONValue,
    _ body: (RunningEnvoy) throws -> Void
  ) throws {
    try TemporaryDirectory.with { folder in
      try started {
        let port = try FreePorts.block()
        let bootstrap = try make(port, .pipe(path: administration(in: folder)))
        return try run(bootstrap: bootstrap, ["mesh": port], in: folder)
      }.use(body)
    }
  }

  /// An Envoy and its process.
  private struct Started {
    let envoy: RunningEnvoy
    let process: ServerProcess

    func use(_ body: (RunningEnvoy) throws -> Void) throws {
      defer { process.stop() }
      // It says that it starts to listen a moment before it does.
      let refused: Int32 = 7
      _ = try (0..<10_000).contains { _ in
        let port = envoy.ports["mesh"] ?? 0
        return try FinishedProcess.run("/usr/bin/env", ["curl", "-s", "-m", "60", "http://127.0.0.1:\(port)"]).status
          != refused
      }
      try body(envoy)
    }
  }

  /// Tries again with other ports when one has been taken in between.
  private static func started(_ start: () throws -> Started) throws -> Started {
    for _ in 0..<4 {
      do { return try start() } catch let error as ServerProcess.NeverReady
        where error.description.contains("Address already in use")
      { continue }
    }
    return try start()
  }

  private static func layout() throws -> TranslationTarget.Standalone {
    var layout = TranslationTarget.Standalone()
    layout.port = try FreePorts.block()
    layout.gatewayPort = layout.port + 1
    return layout
  }

  private static func ports(_ translation: Translation, _ layout: TranslationTarget.Standalone) -> [String: Int] {
    var ports = ["mesh": layout.port]
    for assigned in translation.assignedPorts { ports[assigned.purpose] = assigned.port }
    return ports
  }

  private static func runFiles(
    _ mesh: String,
    _ layout: TranslationTarget.Standalone,
    in folder: URL
  ) throws -> Started {
    let translation = MeshText.translation(mesh, target: .standalone(layout))
    try write("clusters", translation.clusters.map(\.json), in: folder)
    for route in translation.routes { try write(route.name, [route.json], in: folder) }
    try write("listeners", translation.listeners.map(\.json), in: folder)
    let source = Bootstrap.Source.files(
      listeners: folder.appendingPathComponent("listeners.json").path,
      clusters: folder.appendingPathComponent("clusters.json").path
    )
    return try run(source, ports(translation, layout), in: folder)
  }

  private static func write(_ name: String, _ resources: [JSONValue], in folder: URL) throws {
    let response = DiscoveryResponse(version: "1", resources: resources)
    let file = folder.appendingPathComponent("\(name).json")
    try Data(JSONWriter.bytes(of: response.json)).write(to: file, options: .atomic)
  }

  private static func administration(in folder: URL) -> String { folder.appendingPathComponent("a").path }

  private static func bootstrap(_ source: Bootstrap.Source, in folder: URL) -> JSONValue {
    let administration = Address.pipe(path: administration(in: folder))
    return Bootstrap(for: ProxyIdentity(), administration: administration, source: source).json
  }

  private static func run(_ source: Bootstrap.Source, _ ports: [String: Int], in folder: URL) throws -> Started {
    try run(bootstrap: bootstrap(source, in: folder), ports, in: folder)
  }

  private static func run(bootstrap: JSONValue, _ ports: [String: Int], in folder: URL) throws -> Started {
    let file = folder.appendingPathComponent("envoy.json")
    try Data(JSONWriter.bytes(of: bootstrap)).write(to: file)
    let process = try ServerProcess([
      RealComponent.envoy.path ?? "envoy", "-c", file.path, "--disable-hot-restart", "--concurrency", "1",
      "--reject-unknown-dynamic-fields", "--file-flush-interval-msec", "100",
    ]) { $0.contains("all dependencies initialized. starting workers") }
    return Started(envoy: RunningEnvoy(ports: ports, folder: folder), process: process)
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
      ["curl", "-s", "-m", "60", "-H", "Host: \(host)", "-w", "\u{1}%{http_code}\u{2}"] + options + [url]
    )
    return run.output.split(separator: "\u{2}").map { answer in
      let parts = answer.split(separator: "\u{1}", omittingEmptySubsequences: false)
      return Answer(status: Int(parts.last ?? "") ?? 0, body: String(parts.first ?? ""))
    }
  }

  /// Sends requests through one curl, one after the other; each answer as its status, the headers asked for, and the
  /// body, with a space between.
  func answers(
    to requests: [(host: String, ask: Ask)],
    through purpose: String = "mesh",
    scheme: String = "http"
  ) throws -> [String] {
    let port = ports[purpose] ?? 0
    let lines = requests.map { $0.ask.configuration($0.host, port: port, scheme: scheme).joined(separator: "\n") }
    let file = folder.appendingPathComponent("requests")
    try Data(lines.joined(separator: "\nnext\n").utf8).write(to: file)
    let run = try FinishedProcess.run("/usr/bin/env", ["curl", "-K", file.path])
    return run.output.split(separator: "\u{2}").map { answer in
      let parts = answer.split(separator: "\u{1}", omittingEmptySubsequences: false)
      let body = parts[0].split(separator: "\n").joined(separator: "\n")
      return (String(parts.last ?? "") + body).trimmingCharacters(in: .whitespaces)
    }
  }

  /// The answers to one request, sent so often.
  func answers(to ask: Ask, of host: String, count: Int) throws -> [String] {
    try answers(to: Array(repeating: (host, ask), count: count))
  }

  /// What its administration says at a path.
  private func page(_ path: String, _ parameters: [String]) throws -> String {
    let words = ["curl", "-s", "-G", "--unix-socket", administration, "http://envoy\(path)"]
    return try FinishedProcess.run("/usr/bin/env", words + parameters.flatMap { ["--data-urlencode", $0] }).output
  }

  /// A field of a cluster as Envoy itself has it, in JSON with its keys in order; empty where it has none.
  func field(_ field: String, of cluster: String) throws -> String {
    let dump = try page("/config_dump", ["resource=static_clusters", "mask=cluster.name,cluster.\(field)"])
    let object = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    let clusters = (object?["configs"] as? [[String: Any]] ?? []).compactMap { $0["cluster"] as? [String: Any] }
    guard let value = clusters.first(where: { $0["name"] as? String == cluster })?[field] else { return "" }
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
    return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
  }

  /// One number of a cluster's statistics; zero where there is none.
  func statistic(_ name: String, of cluster: String) throws -> Int {
    // The name of a statistic ends in what may itself have a semicolon.
    try statistics("^cluster[.]outbound.*;[.]\(name)$")["cluster.\(cluster);.\(name)", default: 0]
  }

  /// The numbers of the statistics that a pattern finds, by name.
  func statistics(_ pattern: String) throws -> [String: Int] {
    var numbers: [String: Int] = [:]
    for line in try page("/stats", ["filter=\(pattern)"]).split(separator: "\n") {
      guard let colon = line.range(of: ": ", options: .backwards) else { continue }
      numbers[String(line[..<colon.lowerBound])] = Int(line[colon.upperBound...])
    }
    return numbers
  }
}

extension JSONValue {
  /// The same with access logs of all that passes requests or connections on.
  fileprivate func writing(_ logs: JSONValue?) -> JSONValue {
    guard let logs else { return self }
    return mappingObjects { object in
      guard let type = object["@type"]?.text, type.hasSuffix(".HttpConnectionManager") || type.hasSuffix(".TcpProxy")
      else { return object }
      return object.with("access_log", logs)
    }
  }
}
