import Foundation

/// The results of one run, for people and for machines.
struct Report {
  let measurements: [Measurement]

  /// A table with aligned columns.
  var table: String {
    let header = ["BENCHMARK", "BEST", "MEDIAN", "UNIT", "YARDSTICK", "MEDIAN", "RATIO"]
    let rows = [header] + measurements.map(Self.row)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
      return cells.joined(separator: "   ").trimmingCharacters(in: .whitespaces) + "\n"
    }.joined()
  }

  /// The same as an array of objects with sorted keys.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(measurements) + Data("\n".utf8)
  }

  private static func row(_ measurement: Measurement) -> [String] {
    [
      measurement.name,
      number(measurement.best),
      number(measurement.median),
      measurement.unit,
      measurement.yardstick ?? "-",
      measurement.yardstickMedian.map(number) ?? "-",
      measurement.ratio.map { String(format: "%.3f", $0) } ?? "-",
    ]
  }

  private static func number(_ value: Double) -> String {
    String(format: value < 100 ? "%.2f" : "%.0f", value)
  }
}
