public import HTTP

/// One page of the administration, with what is asked of it (Envoy, "Administration interface").
public struct AdminPage: Hashable, Sendable {
  /// How a page is written that Envoy writes in two ways.
  public enum Format: String, Hashable, Sendable {
    /// Lines for people; much faster to make, and to read.
    case text
    /// JSON.
    case json
  }

  let segments: [String]
  let parameters: [HTTPURL.Parameter]

  init(_ segments: [String], _ parameters: [HTTPURL.Parameter] = []) {
    self.segments = segments
    self.parameters = parameters
  }

  /// Any page, by what stands behind the address of the administration.
  public init(_ target: RequestTarget) { self.init(target.segments, target.parameters) }

  /// The path, without what is asked of it.
  public var path: String { "/" + segments.joined(separator: "/") }

  /// The path with what is asked of it, without the slash in front: `config_dump?include_eds`.
  public var target: String {
    String(HTTPURL(.http, host: "envoy").appending(segments).appending(parameters).target.drop { $0 == "/" })
  }

  /// Version, state, command line and node.
  public static let serverInfo = AdminPage(["server_info"])
  /// What memory it uses.
  public static let memory = AdminPage(["memory"])
  /// The certificates that it has loaded.
  public static let certificates = AdminPage(["certs"])
  /// What it still waits for before it is ready.
  public static let initDump = AdminPage(["init_dump"])
  /// The values of its runtime.
  public static let runtime = AdminPage(["runtime"])

  /// The clusters, their endpoints, and how those are.
  public static func clusters(_ format: Format) -> AdminPage {
    AdminPage(["clusters"], [HTTPURL.Parameter("format", format.rawValue)])
  }

  /// The listeners and the addresses that they have.
  public static func listeners(_ format: Format) -> AdminPage {
    AdminPage(["listeners"], [HTTPURL.Parameter("format", format.rawValue)])
  }

  /// The configuration, or a part of it.
  public static func configDump(_ selection: ConfigDumpSelection = ConfigDumpSelection()) -> AdminPage {
    AdminPage(["config_dump"], selection.parameters)
  }

  /// The statistics in lines or as JSON.
  public static func statistics(
    _ selection: StatisticsSelection = StatisticsSelection(),
    _ format: Format
  ) -> AdminPage {
    AdminPage(["stats"], [HTTPURL.Parameter("format", format.rawValue)] + selection.parameters)
  }

  /// The statistics in the format of Prometheus.
  public static func prometheus(_ selection: StatisticsSelection = StatisticsSelection()) -> AdminPage {
    AdminPage(["stats", "prometheus"], selection.parameters)
  }
}
