import EnvoyAdmin

/// Finds in Envoy's statistics which version of each file it has taken, and how often it refused one.
struct ProxyVersions: Sendable {
  private let client: AdminClient

  init(_ client: AdminClient) { self.client = client }

  /// The versions in force.
  func accepted(_ kinds: [ResourceFile.Kind]) async throws(AdminError) -> [ResourceFile.Kind: String] {
    let selection = StatisticsSelection(filter: #"\.(cds|lds|rds\..*)\.version_text$"#, kind: .texts)
    let texts = try await client.statistics(selection).texts
    return Self.values(of: "version_text", for: kinds, in: texts)
  }

  /// How many updates Envoy could not read or did not take.
  func refusals(_ kinds: [ResourceFile.Kind]) async throws(AdminError) -> [ResourceFile.Kind: Int] {
    let selection = StatisticsSelection(
      filter: #"\.(cds|lds|rds\..*)\.update_(rejected|failure)$"#,
      kind: .counters
    )
    let numbers = try await client.statistics(selection).numbers
    let rejected = Self.values(of: "update_rejected", for: kinds, in: numbers)
    let failed = Self.values(of: "update_failure", for: kinds, in: numbers)
    return rejected.merging(failed, uniquingKeysWith: +)
  }

  /// Whether clusters or listeners that Envoy has taken wait for something, such as DNS.
  func isWarming() async throws(AdminError) -> Bool {
    let selection = StatisticsSelection(filter: #"\.(warming_clusters|total_listeners_warming)$"#, kind: .gauges)
    return try await client.statistics(selection).numbers.values.contains { $0 > 0 }
  }

  /// The statistics of each file by their last word. Which connection manager asked first for a route configuration is
  /// part of its name, so that only its end is looked at.
  static func values<Value>(
    of word: String,
    for kinds: [ResourceFile.Kind],
    in statistics: [String: Value]
  ) -> [ResourceFile.Kind: Value] {
    var values: [ResourceFile.Kind: Value] = [:]
    for kind in kinds {
      switch kind {
      case .clusters: values[kind] = statistics["cluster_manager.cds.\(word)"]
      case .listeners: values[kind] = statistics["listener_manager.lds.\(word)"]
      case .routes(let name, _):
        let end = ".rds.\(sanitized(name)).\(word)"
        values[kind] = statistics.first { $0.key.hasSuffix(end) }?.value
      }
    }
    return values
  }

  /// Names as statistics have them (Envoy `source/common/stats/utility.cc`, `sanitizeStatsName`).
  private static func sanitized(_ name: String) -> String {
    name.replacing("://", with: "_").replacing(":/", with: "_").replacing(":", with: "_")
  }
}
