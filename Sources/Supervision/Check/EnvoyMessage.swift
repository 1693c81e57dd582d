/// What Envoy says about a configuration that it does not take, without what it says around it.
enum EnvoyMessage {
  private static let updateMarks = [" update rejected: ", " update failure: "]
  private static let validationMark = "error initializing configuration '"
  /// What a configuration begins with that Envoy writes whole before it says what is wrong with it.
  private static let dumpMark = "goo.gle/debugproto"
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
    for (place, line) in lines.enumerated().reversed() {
      for mark in updateMarks {
        guard let found = line.ranges(of: mark).first else { continue }
        let message = line[found.upperBound...]
        guard message.hasPrefix(dumpMark) else { return shortened(String(message)) }
        return reason(behind: lines[(place + 1)...])
      }
    }
    return nil
  }

  /// What stands behind a configuration that is written whole; nil while the end of it has not come.
  private static func reason(behind lines: ArraySlice<Substring>) -> String? {
    let line = lines.prefix { !$0.hasPrefix("[") }.last { $0.hasPrefix(": ") }
    return line.map { shortened(String($0.dropFirst(2))) }
  }

  private static func shortened(_ text: String) -> String {
    text.count > lengthLimit ? String(text.prefix(lengthLimit)) + "…" : text
  }
}
