import Output
import ProxyConfig
import ProxyDrift

/// What differs, for people: a line for each resource and field, which fit into the width where names let them.
struct DriftText {
  private let report: DriftReport
  private let names: (expected: String, actual: String)
  private let styler: Styler
  private let width: Int
  private var places = OriginPlaces()
  /// Whether what a part holds is cut off at the width.
  var cutsValues = false

  init(_ report: DriftReport, from expected: String, to actual: String, styler: Styler, width: Int) {
    self.report = report
    names = (expected, actual)
    self.styler = styler
    self.width = width
  }

  /// The text; empty when nothing differs. O(size).
  mutating func render() -> String {
    guard !report.isEmpty else { return "" }
    var lines = [
      styler.apply(styler.palette.heading, to: "--- \(TerminalText.escaped(names.expected))"),
      styler.apply(styler.palette.heading, to: "+++ \(TerminalText.escaped(names.actual))"),
    ]
    for resource in report.resources { lines += self.lines(of: resource) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func lines(of resource: ResourceDrift) -> [String] {
    let title = "\(resource.type.singular) \(TerminalText.escaped(resource.name))"
    switch resource.change {
    case .missing: return [removed("- \(title)")] + lines(of: resource.causes, indent: "    ")
    case .extra: return [added("+ \(title)")] + lines(of: resource.causes, indent: "    ")
    case .rejected(let reason):
      let words = TextFlow.lines(TerminalText.escaped(reason), width: width - 6)
      return [removed("! \(title)"), "    refused by the proxy:"] + words.map { "      \($0)" }
        + lines(of: resource.causes, indent: "    ")
    case .waiting:
      return [removed("! \(title)"), "    waits for what it needs, and is not used yet"]
        + lines(of: resource.causes, indent: "    ")
    case .changed(let fields):
      return [styler.apply(.bold, to: "~ \(title)")] + fields.flatMap { lines(of: $0) }
    }
  }

  private mutating func lines(of field: FieldDifference) -> [String] {
    let path = wrapped(field.path.pieces.map { TerminalText.escaped($0) }).map { "    \($0)" }
    return path + valueLines(field.change) + lines(of: field.causes, indent: "      ")
  }

  private func valueLines(_ change: FieldDifference.Change) -> [String] {
    switch change {
    case .changed(let expected, let actual): [removed(value("-", expected)), added(value("+", actual))]
    case .missing(let value): [removed(self.value("-", value))]
    case .extra(let value): [added(self.value("+", value))]
    case .moved(let expected, let actual):
      [removed("      - at place \(expected)"), added("      + at place \(actual)")]
    }
  }

  private func value(_ sign: String, _ value: JSONValue) -> String {
    let text = String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
    let line = "      \(sign) \(text)"
    return cutsValues ? DisplayWidth.truncated(line, to: width, ellipsis: "…") : line
  }

  private mutating func lines(of causes: [Cause], indent: String) -> [String] {
    var texts: [String] = []
    for cause in causes {
      let text =
        switch cause {
        case .origin(let origin): places.text(of: origin)
        case .object(let name): name
        }
      texts.append(indent + styler.apply(styler.palette.gutter, to: "from \(TerminalText.escaped(text))"))
    }
    return texts
  }

  /// A path on as many lines as it needs, broken between its pieces.
  private func wrapped(_ pieces: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      let limit = width - 4 - (lines.isEmpty ? 0 : 2)
      if !line.isEmpty, DisplayWidth.columns(of: line + piece) > limit {
        lines.append((lines.isEmpty ? "" : "  ") + line)
        line = ""
      }
      line += piece
    }
    return lines + [(lines.isEmpty ? "" : "  ") + line]
  }

  private func removed(_ line: String) -> String { styler.apply(styler.palette.removed, to: line) }

  private func added(_ line: String) -> String { styler.apply(styler.palette.added, to: line) }
}
