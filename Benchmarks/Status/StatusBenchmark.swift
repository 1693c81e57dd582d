import IstiodDebug
import Output

/// Telling what many proxies have: from the bytes of an istiod's answer to the table, in this process.
enum StatusBenchmark {
  private static let proxies = 10_000
  /// The seconds of processor time that so many proxies may take.
  private static let limit = 2.0

  static func report(_ options: Options) -> Report {
    let bytes = GeneratedSyncReport.answer(proxies: proxies, seed: 1)
    let input = "\(proxies) proxies, \(bytes.count / 1_000_000) MB"
    let forms: [(name: String, length: (ProxyOverview) -> Int)] = [
      ("proxy-status", { $0.summary.text.utf8.count }), ("proxy-status -o wide", { $0.details { $0 }.text.utf8.count }),
      ("proxy-status --wait", { $0.laggards.count }),
    ]
    return Report(
      measurements: forms.map { name, length in
        let samples = Throughput.samples(rounds: options.rounds) {
          guard let report = try? SyncReport(parsing: bytes) else { return 0 }
          return length(ProxyOverview([("istiod", report)]))
        }
        let comparison = Comparison(to: "\(limit) s", samples.median / limit, .atMost(bar: 1))
        return Measurement(input, name, milliseconds: samples, [comparison])
      }
    )
  }
}
