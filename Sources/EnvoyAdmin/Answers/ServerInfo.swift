import Diagnostics
import YAML

/// What an Envoy says about itself (`/server_info`).
public struct ServerInfo: Hashable, Sendable {
  /// The whole version: revision, release, state of the tree, build and TLS library between slashes.
  public let version: String
  /// How far it has come.
  public let state: ServerState
  /// How long this process has been up.
  public let uptime: Duration
  /// How long it and those before it, which it took over from, have been up.
  public let uptimeOfAllEpochs: Duration
  /// With which versions it can share memory at a hot restart.
  public let hotRestartVersion: String
  /// The number of hot restarts before it.
  public let epoch: Int
  /// What it shares memory under at a hot restart.
  public let baseID: Int
  /// The number of its worker threads.
  public let concurrency: Int
  /// The file of its bootstrap; empty without one.
  public let configurationPath: String
  /// How long it drains listeners.
  public let drainTime: Duration
  /// How long after a hot restart the process before it is ended.
  public let parentShutdownTime: Duration
  /// How much its loggers say when nobody changes it.
  public let logLevel: LogLevel
  /// The loggers that say more or less than that from the start.
  public let componentLogLevels: [LoggerLevel]
  /// The identity that it gives to control planes.
  public let nodeID: String
  /// The cluster that it says to be of.
  public let nodeCluster: String

  /// The number of its release, such as `1.40.0`; nil when the version has none.
  public var release: String? {
    let parts = version.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : nil
  }

  /// Reads `/server_info`; nil when it is not what Envoy answers.
  public init?(parsing bytes: [UInt8]) {
    guard let root = try? Parser.jsonValue(of: SourceFile(name: "server_info", bytes: bytes)) else { return nil }
    self.init(root)
  }

  /// Nil without a version, or with a state that is not known.
  init?(_ root: Node) {
    guard let version = root.member("version")?.text else { return nil }
    // The first state is the zero value, which proto3 leaves out.
    guard let state = ServerState(rawValue: root.member("state")?.text ?? "LIVE") else { return nil }
    self.version = version
    self.state = state
    uptime = root.member("uptime_current_epoch").flatMap(AdminValue.duration) ?? .zero
    uptimeOfAllEpochs = root.member("uptime_all_epochs").flatMap(AdminValue.duration) ?? .zero
    hotRestartVersion = root.member("hot_restart_version")?.text ?? ""
    let options = root.member("command_line_options")
    epoch = options?.member("restart_epoch").flatMap(AdminValue.number) ?? 0
    baseID = options?.member("base_id").flatMap(AdminValue.number) ?? 0
    concurrency = options?.member("concurrency").flatMap(AdminValue.number) ?? 0
    configurationPath = options?.member("config_path")?.text ?? ""
    drainTime = options?.member("drain_time").flatMap(AdminValue.duration) ?? .zero
    parentShutdownTime = options?.member("parent_shutdown_time").flatMap(AdminValue.duration) ?? .zero
    logLevel = options?.member("log_level").flatMap { LogLevel(rawValue: $0.text) } ?? .info
    componentLogLevels = (options?.member("component_log_level")?.text ?? "").split(separator: ",").compactMap { pair in
      guard let colon = pair.firstIndex(of: ":"),
        let level = LogLevel(rawValue: String(pair[pair.index(after: colon)...]))
      else { return nil }
      return LoggerLevel(name: String(pair[..<colon]), level: level)
    }
    let node = root.member("node")
    nodeID = node?.member("id")?.text ?? ""
    nodeCluster = node?.member("cluster")?.text ?? ""
  }
}
