/// Reads what Envoy answers to `/stats` in lines.
///
/// Three forms of distributions are read (Envoy, "Administration interface", `histogram_buckets`): `detailed` with the
/// buckets that Envoy itself counts in, each at most a tenth of its value wide; `cumulative`, with bounds of Prometheus; and
/// the quantiles of older releases.
struct EnvoyStatisticsText {
  private(set) var readings: [TrafficSubject: TrafficReading] = [:]
  private(set) var uptime: UInt64?
  /// Whose buckets the next lines tell.
  private var pending: TrafficSubject?

  /// Lines that are of another form are passed over. O(bytes).
  init(_ text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init) { read(line) }
  }

  private mutating func read(_ line: Substring) {
    if line.utf8.first == UInt8(ascii: " ") { return readDetail(line.drop { $0 == " " }) }
    pending = nil
    guard let colon = line.utf8.lastIndex(of: UInt8(ascii: ":")) else { return }
    // The buckets of quantiles hold no colons, and names of hosts with ports end before the last one.
    let (name, value) = (line[..<colon], line[line.utf8.index(after: colon)...].drop { $0 == " " })
    if name == "server.uptime" { return uptime = UInt64(value) }
    guard let statistic = EnvoyStatistic(name) else { return }
    readings[statistic.subject, default: TrafficReading()].read(statistic.measure, value)
    if case .latency = statistic.measure, value.isEmpty { pending = statistic.subject }
  }

  /// `totals=0,0:39, 2,0.1:1`: lower bound, width and count of each bucket.
  private mutating func readDetail(_ line: Substring) {
    guard let subject = pending, line.hasPrefix("totals=") else { return }
    let buckets = line.dropFirst("totals=".count).split(separator: " ").compactMap(Self.bucket)
    readings[subject]?.latency = .buckets(LatencyDistribution(buckets))
  }

  private static func bucket(_ text: Substring) -> LatencyBucket? {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == ":" })
    guard parts.count == 3, let lower = Double(parts[0]), let width = Double(parts[1]), let count = UInt64(parts[2])
    else { return nil }
    return LatencyBucket(lower: lower, upper: lower + width, count: count)
  }
}

extension TrafficReading {
  fileprivate mutating func read(_ measure: EnvoyStatistic.Measure, _ value: Substring) {
    switch measure {
    case .counter(let counter): if let number = UInt64(value) { add(number, to: counter) }
    // Envoy 1.40 lets gauges fall below zero, which it writes as numbers next to 2^64.
    case .openConnections:
      if let number = UInt64(value) { openConnections = number > UInt64(Int64.max) ? 0 : number }
    case .latency: latency = LatencyReading(envoy: value)
    case .presence: break
    }
  }
}

extension LatencyReading {
  /// Reads `B0.5(4,4) B1(4,4)` or `P0(nan,0) P50(nan,1.05)`: of a bound or a quantile the value of the last interval, then
  /// that since the start.
  fileprivate init(envoy text: Substring) {
    var counts: [(upper: Double, count: UInt64)] = []
    var quantiles: [Double: Double] = [:]
    for word in text.split(separator: " ") {
      let parts = word.dropFirst().split(whereSeparator: { "(,)".contains($0) })
      guard parts.count == 3, let place = Double(parts[0]), let value = Double(parts[2]), value.isFinite else {
        continue
      }
      if word.hasPrefix("B") { counts.append((place, UInt64(exactly: value) ?? 0)) }
      if word.hasPrefix("P") { quantiles[place / 100] = value }
    }
    if !counts.isEmpty {
      self = .buckets(LatencyDistribution(cumulative: counts))
    } else {
      self = quantiles.isEmpty ? .none : .quantiles(quantiles)
    }
  }
}
