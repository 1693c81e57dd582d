import Foundation

/// The results of one run, for people and for machines.
struct Report: Codable {
  var measurements: [Measurement] = []
  /// What could not be measured on this machine, and why.
  var absent: [String] = []

  static func + (left: Report, right: Report) -> Report {
    Report(measurements: left.measurements + right.measurements, absent: left.absent + right.absent)
  }

  /// A table with aligned columns, and what is missing from it.
  var table: String {
    let header = ["INPUT", "WHAT", "BEST", "MEDIAN", "UNIT", "MEDIAN COMPARED"]
    let rows = [header] + measurements.map(Self.row)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
      return cells.joined(separator: "   ").trimmingCharacters(in: .whitespaces) + "\n"
    }
    return lines.joined() + absent.map { "absent: \($0)\n" }.joined()
  }

  /// The same as JSON with sorted keys.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  private static func row(_ measurement: Measurement) -> [String] {
    [
      measurement.input,
      measurement.name,
      number(measurement.best),
      number(measurement.median),
      measurement.unit,
      measurement.comparisons.map(\.text).joined(separator: ", "),
    ]
  }

  /// Three digits that mean something.
  static func number(_ value: Double) -> String {
    String(format: value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }
}
