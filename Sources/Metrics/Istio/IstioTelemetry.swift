/// What the telemetry of Istio counts within a proxy (Istio, "Istio Standard Metrics").
struct IstioTelemetry {
  private(set) var readings: [TrafficSubject: TrafficReading] = [:]

  init(_ exposition: Exposition) {
    var buckets: [TrafficSubject: [Double: UInt64]] = [:]
    for sample in exposition.samples {
      let series = IstioSeries(sample.labels)
      guard let subject = series.subject, sample.value >= 0, let count = UInt64(exactly: sample.value.rounded()) else {
        continue
      }
      switch sample.name {
      case "istio_requests_total":
        for counter in series.counters { readings[subject, default: TrafficReading()].add(count, to: counter) }
      case "istio_request_duration_milliseconds_bucket":
        guard let bound = sample.labels["le"].flatMap(Double.init) else { continue }
        buckets[subject, default: [:]][bound] = (buckets[subject]?[bound] ?? 0).addingOrStaying(count)
      default: continue
      }
    }
    for (subject, counts) in buckets {
      let distribution = LatencyDistribution(cumulative: counts.map { ($0.key, $0.value) })
      readings[subject, default: TrafficReading()].latency = .buckets(distribution)
    }
  }
}
