/// What Envoy says about a configuration that it does not take, without what it says around it.
enum EnvoyMessage {
  private static let updateMarks = [" update rejected: ", " update failure: "]
  private static let validationMark = "error initializing configuration '"
  /// A message may hold the whole configuration.
  private static let lengthLimit = 2_000

  /// The objection in what `envoy --mode validate` wrote.
  static func objection(in text: String) -> String {
    let lines = text.split(separator: "\n")
    guard let line = lines.last(where: { $0.hasPrefix(validationMark) }),
      let end = line.ranges(of: "': ").first
    else { return shortened(String(lines.last ?? "Envoy ended without a word")) }
    return shortened(String(line[end.upperBound...]))
  }

  /// The last rejected update in a part of Envoy's log; nil if there is none.
  static func rejection(in log: String) -> String? {
    let lines = log.split(separator: "\n")
    for line in lines.reversed() {
      for mark in updateMarks {
        if let found = line.ranges(of: mark).first { return shortened(String(line[found.upperBound...])) }
      }
    }
    return nil
  }

  private static func shortened(_ text: String) -> String {
    text.count > lengthLimit ? String(text.prefix(lengthLimit)) + "…" : text
  }
}
