/// Which statistics of a proxy tell of its traffic, and what they tell.
public struct TrafficStatistics: Hashable, Sendable {
  /// The service that is looked at, such as `reviews` or `reviews.default`; nil for everything.
  public let service: String?

  /// Makes a choice.
  public init(of service: String? = nil) { self.service = service }

  /// The names of those of Envoy's that are needed, in RE2's language, to be found anywhere in a name.
  ///
  /// `membership_total` has every cluster that has endpoints named, although nothing was ever sent to it.
  public var envoyFilter: String {
    let upstream =
      #"upstream_(rq_([1-5]xx|time|retry|timeout|pending_overflow)|cx_(active|total|connect_fail))"#
    let cluster = #"^cluster\."# + (service.map { #"([a-z]+\|[0-9]*\|[^|]*\|)?"# + Self.quoted($0) + #"[.;]"# } ?? "")
    let route = #"^vhost\."# + (service.map { Self.quoted($0) + #"[.:]"# } ?? "")
    let listener = #"|^http\..*\.downstream_(rq_([1-5]xx|time|timeout)|cx_(active|total))$"#
    return #"^server\.uptime$|"# + cluster + #"(.*\.)?("# + upstream + #"|membership_total|failure)$|"# + route
      + #".*\.route\..*\.upstream_rq_([1-5]xx|time|retry|timeout|pending_overflow)$"# + (service == nil ? listener : "")
  }

  /// The names of those of Istio's telemetry, in RE2's language.
  public static let istioFilter = #"istio_request(s_total|_duration_milliseconds)"#

  /// The names of those that name every cluster, in RE2's language.
  public static let nameFilter = #"^cluster\..*\.membership_total$"#

  /// The services that a proxy knows, by what it answers for `nameFilter`: their whole hosts, in order.
  public static func services(in lines: String) -> [String] {
    let hosts = EnvoyStatisticsText(lines).readings.keys.compactMap { subject in
      switch subject {
      case .outbound(let destination), .inbound(let destination): destination.host.isEmpty ? nil : destination.host
      case .cluster(let name): name.hasSuffix("Cluster") || name.contains("PassthroughCluster") ? nil : name
      case .listener, .route: nil
      }
    }
    return Set(hosts).sorted()
  }

  /// What a proxy tells.
  ///
  /// - Parameters:
  ///   - lines: its answer to `/stats` in lines, for the first filter.
  ///   - exposition: its answer to `/stats/prometheus`, for the second; empty without such telemetry.
  public func reading(lines: String, exposition: String) -> ProxyReading {
    let own = EnvoyStatisticsText(lines)
    let told = IstioTelemetry(Exposition(exposition))
    return ProxyReading(envoy: chosen(own.readings), istio: chosen(told.readings), uptime: own.uptime)
  }

  /// A proxy that knows one service alone does not tell the name of its own.
  private func chosen(_ readings: [TrafficSubject: TrafficReading]) -> [TrafficSubject: TrafficReading] {
    guard let service else { return readings }
    return readings.filter { $0.key.isOf(service) }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      if !character.isASCII || character.isLetter || character.isNumber {
        quoted.append(character)
      } else {
        quoted += "\\" + String(character)
      }
    }
    return quoted
  }
}
