import IstiodDebug

/// What the statistics of an Envoy tell of its discovery (Envoy, "xDS subscription statistics").
struct DiscoveryStatistics {
  /// The names of those that are looked at, in RE2's language.
  static let names =
    #"^control_plane\.connected_state$|^cluster_manager\.cds\.update_success$|^listener_manager\.lds\.update_success$"#
    + #"|\.rds\..*\.update_success$"#

  private var isConnected = false
  private var successes: [ConfigurationType: Int] = [:]

  /// Reads lines such as `cluster_manager.cds.update_success: 3`.
  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.lastIndex(of: ":"),
        let value = Int(line[line.index(after: colon)...].drop { $0 == " " })
      else { continue }
      let name = line[..<colon]
      if name == "control_plane.connected_state" {
        isConnected = value == 1
      } else if name.hasPrefix("cluster_manager.cds.") {
        successes[.clusters, default: 0] += value
      } else if name.hasPrefix("listener_manager.lds.") {
        successes[.listeners, default: 0] += value
      } else {
        successes[.routes, default: 0] += value
      }
    }
  }

  /// What became of each sort.
  ///
  /// - Parameter refusal: why a listener was not taken, if one was not.
  func deliveries(refusal: String?) -> [ConfigurationType: DeliveryState] {
    var deliveries: [ConfigurationType: DeliveryState] = [:]
    for type in [ConfigurationType.clusters, .listeners, .routes] {
      let isThere = successes[type, default: 0] > 0
      deliveries[type] = !isConnected ? .stale : isThere ? .synced : .unsent
    }
    if let refusal { deliveries[.listeners] = .rejected(refusal) }
    return deliveries
  }
}
