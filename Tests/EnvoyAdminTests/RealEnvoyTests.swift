import EnvoyAdmin
import Foundation
import HTTP
import TestSupport
import Testing

@Suite("The administration of a real Envoy", .requires(.envoy), .timeLimit(.minutes(5)))
struct RealEnvoyTests {
  @Test("proves that state, version and node are read")
  func server() async throws {
    try await RunningEnvoy.with { client, directory in
      #expect(try await client.readiness() == .live)
      let info = try await client.serverInfo()
      #expect(info.state == .live)
      #expect(info.epoch == 0)
      #expect(info.concurrency == 1)
      #expect(info.nodeID == "sidecar~127.0.0.1~a.default~default.svc.cluster.local")
      #expect(info.nodeCluster == "tests")
      #expect(info.drainTime == .seconds(600))
      #expect(info.configurationPath == directory.appendingPathComponent("envoy.json").path)
      #expect(info.release?.split(separator: ".").count == 3)
      let memory = try await client.memory()
      #expect(memory.allocated > 0 && memory.physical >= memory.allocated)
      #expect(try await client.unreadyManagers() == [])
      #expect(try await client.certificates() == [])
      #expect(try await client.runtime() == [])
    }
  }

  @Test("proves that listeners, statistics and configuration are read, and only the part that is asked for")
  func reading() async throws {
    try await RunningEnvoy.with { client, _ in
      let listener = try #require(try await client.listeners().first)
      #expect(listener.name == "mesh" && listener.address == "127.0.0.1")
      #expect((listener.port ?? 0) > 0)
      let members = StatisticsSelection(filter: "^cluster\\.reviews\\.membership_(total|healthy)$")
      let statistics = try await client.statistics(members)
      #expect(statistics.numbers == ["cluster.reviews.membership_total": 1, "cluster.reviews.membership_healthy": 1])
      let lines = try await client.bytes(of: .statistics(members, .text), upTo: 1_000)
      #expect(
        String(decoding: lines, as: UTF8.self)
          == "cluster.reviews.membership_healthy: 1\ncluster.reviews.membership_total: 1\n"
      )
      let part = ConfigDumpSelection(resource: .staticClusters, mask: ["cluster.name"])
      let dump = String(decoding: try await client.bytes(of: .configDump(part), upTo: 1_000), as: UTF8.self)
      #expect(dump.split(whereSeparator: \.isWhitespace).joined() == Self.namesOfClusters)
    }
  }

  private static let namesOfClusters = #"""
    {"configs":[{"@type":"type.googleapis.com/envoy.admin.v3.ClustersConfigDump.StaticCluster",\#
    "cluster":{"@type":"type.googleapis.com/envoy.config.cluster.v3.Cluster","name":"reviews"}}]}
    """#

  @Test("proves that a large page comes in pieces, and that what Envoy does not know is refused in its words")
  func streaming() async throws {
    try await RunningEnvoy.with { client, _ in
      var bytes = 0
      var pieces = 0
      for try await piece in try await client.stream(.configDump()) {
        bytes += piece.count
        pieces += 1
      }
      #expect(bytes > 50_000)
      #expect(pieces > 1)
      let unknown = ConfigDumpSelection(resource: .dynamicEndpoints)
      let error = await #expect(throws: AdminError.self) { try await client.stream(.configDump(unknown)) }
      #expect(
        error
          == .refused(page: "/config_dump", status: 404, text: "dynamic_endpoint_configs not found in config dump")
      )
    }
  }

  @Test("proves that loggers are read and set, and that an unknown one is refused with Envoy's words")
  func logging() async throws {
    try await RunningEnvoy.with { client, _ in
      let before = try await client.logLevels()
      #expect(Set(before.map(\.level)) == [.info])
      let one = try await client.setLogLevels([LoggerLevel(name: "http", level: .debug)])
      #expect(one.filter { $0.level != .info } == [LoggerLevel(name: "http", level: .debug)])
      let two = [LoggerLevel(name: "http", level: .trace), LoggerLevel(name: "router", level: .off)]
      #expect(try await client.setLogLevels(two).filter { $0.level != .info } == two)
      #expect(Set(try await client.setLogLevel(.error).map(\.level)) == [.error])
      let unknown = await #expect(throws: AdminError.self) {
        try await client.setLogLevels([LoggerLevel(name: "nobody", level: .info)])
      }
      #expect(unknown?.description == "Envoy refused /logging with status 400: error: unknown logger name")
    }
  }

  @Test("proves that orders are carried out: failing health checks, counters, runtime values, the end")
  func orders() async throws {
    try await RunningEnvoy.with { client, _ in
      try await client.failHealthChecks()
      #expect(try await client.readiness() == .draining)
      try await client.passHealthChecks()
      #expect(try await client.readiness() == .live)
      try await client.resetCounters()
      try await client.reopenLogs()
      try await client.drainListeners(.inbound, isGraceful: true)
      try await client.quit()
      while (try? await client.readiness()) != nil { await Task.yield() }
      let gone = await #expect(throws: AdminError.self) { try await client.readiness() }
      guard case .cannotConnect(client.address, .localSocket) = gone else {
        Issue.record("\(String(describing: gone))")
        return
      }
    }
  }
}
