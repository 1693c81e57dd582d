import YAML

/// Statistics of an Envoy, by name.
public struct Statistics: Hashable, Sendable {
  /// Counters and gauges.
  public let numbers: [String: Int]
  /// Texts, such as the version of a configuration.
  public let texts: [String: String]
  /// The distributions that have values.
  public let histograms: [String: HistogramSummary]

  init?(_ root: Node) {
    guard let entries = root.member("stats") else { return nil }
    var numbers: [String: Int] = [:]
    var texts: [String: String] = [:]
    var histograms: [String: HistogramSummary] = [:]
    for entry in entries.items {
      if let summaries = entry.member("histograms") {
        let quantiles = summaries.member("supported_quantiles")?.items.compactMap(\.double) ?? []
        for item in summaries.member("computed_quantiles").map({ Array($0.items) }) ?? [] {
          guard let name = item.member("name")?.text else { continue }
          histograms[name] = HistogramSummary(item, quantiles)
        }
      } else if let name = entry.member("name")?.text, let value = entry.member("value") {
        if value.style == .plain { numbers[name] = AdminValue.number(value) } else { texts[name] = value.text }
      }
    }
    self.numbers = numbers
    self.texts = texts
    self.histograms = histograms
  }
}
