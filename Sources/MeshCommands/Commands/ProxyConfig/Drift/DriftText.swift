import Output
import ProxyConfig
import ProxyDrift
import YAML

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
    case .changed(let expected, let actual): lines(of: expected, "-", removed) + lines(of: actual, "+", added)
    case .missing(let value): lines(of: value, "-", removed)
    case .extra(let value): lines(of: value, "+", added)
    case .moved(let expected, let actual):
      [removed("      - at place \(expected)"), added("      + at place \(actual)")]
    }
  }

  /// A value as YAML behind a sign, its first lines.
  private func lines(of value: JSONValue, _ sign: String, _ styled: (String) -> String) -> [String] {
    let text = Emitter().text(for: Value(value.withoutTypes))
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isCut = all.count > Self.lineLimit + 1
    var lines = all.prefix(isCut ? Self.lineLimit : all.count).map { TerminalText.escaped(String($0)) }
    if isCut { lines.append("(\(all.count - Self.lineLimit) more lines; -o json has all)") }
    return lines.map { line in
      let line = "      \(sign) \(line)"
      return styled(cutsValues ? DisplayWidth.truncated(line, to: width, ellipsis: "…") : line)
    }
  }

  /// More of a value than this tells nobody anything.
  private static let lineLimit = 8

  private mutating func lines(of causes: [Cause], indent: String) -> [String] {
    var texts: [String] = []
    for cause in causes {
      let text =
        switch cause {
        case .origin(let origin): places.text(of: origin)
        case .object(let name): name
        case .absent(let name): "\(name), which the mesh does not have"
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

extension JSONValue {
  /// The same without the types of messages, which say what their names do.
  fileprivate var withoutTypes: JSONValue {
    switch self {
    case .object(let members):
      .object(members.filter { $0.name != "@type" }.map { Member($0.name, $0.value.withoutTypes) })
    case .array(let elements): .array(elements.map(\.withoutTypes))
    case .string, .integer, .double, .bool, .null: self
    }
  }
}
