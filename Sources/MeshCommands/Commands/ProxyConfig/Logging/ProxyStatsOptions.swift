import ArgumentParsing

/// The flags of `meshctl proxy-config stats`.
struct ProxyStatsOptions: ProxyPlaceOptions {
  /// How statistics are written.
  enum Format: String, CaseIterable, ArgumentValue {
    case short, json, yaml, prom
    case merged = "prom-merged"
  }

  /// What statistics are of.
  enum Subject: String, CaseIterable, ArgumentValue {
    case server, clusters
  }

  var mesh = MeshOptions()
  var source = ProxyChoice()
  var format = Format.short
  var subject = Subject.server
  var filter: String?
  var isUsedOnly = false

  static let arguments = proxyArguments
  static let flags: [Flag<Self>] = statisticsFlags + placeFlags + meshFlags

  private static var statisticsFlags: [Flag<Self>] {
    [
      .value("type", short: "t", "TYPE", \.subject, help: "what they are of"),
      .value("filter", "PATTERN", \.filter, help: "only those that have this RE2 pattern in their name"),
      .switch("used-only", \.isUsedOnly, help: "only those that were ever written"),
      .value("output", short: "o", "FORMAT", \.format, help: "how to write them")
        .details("prom is the format of Prometheus; prom-merged is what the agent of a pod adds its application's to."),
    ]
  }
}
