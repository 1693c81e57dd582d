import Diagnostics
import Output

/// Findings for people: the place, the line with a caret, what explains it, and the cure.
///
/// ```
/// mesh.yaml:8:15: error: no service 'revews' in default, did you mean reviews [IST0101]
/// 8 |       host: revews
///   |             ^~~~~~
/// help: write reviews: `reviews`
/// ```
///
/// What is only worth knowing, and nothing to mend, is one line without the source.
public struct TextReport {
  private let styler: Styler
  private let width: Int
  private var last: AnnotatedSource?

  /// Prepares to write for a terminal of a width.
  public init(styler: Styler = .plain, width: Int = 100) {
    self.styler = styler
    self.width = width
  }

  /// The text of the findings, in their order, with an empty line around each of more than one line.
  public mutating func render(_ findings: [Finding]) -> String {
    var text = ""
    var wasRemark = true
    for finding in findings {
      let isRemark = Self.isRemark(finding)
      if !text.isEmpty, !isRemark || !wasRemark { text += "\n" }
      text += render(finding)
      wasRemark = isRemark
    }
    return text
  }

  private static func isRemark(_ finding: Finding) -> Bool {
    finding.severity == .information && finding.fixIts.isEmpty && finding.notes.isEmpty
  }

  private mutating func render(_ finding: Finding) -> String {
    let source = annotated(finding.place.source)
    if Self.isRemark(finding) {
      return source.line(
        .problem(finding.severity),
        finding.message,
        code: finding.code.rawValue,
        at: finding.place.range
      )
    }
    let notes = finding.notes.map { (note: $0, source: annotated($0.place.source)) }
    let gutter = notes.map { $0.source.gutter(of: $0.note.place.range) } + [source.gutter(of: finding.place.range)]
    let columns = gutter.max() ?? 1
    var text = source.render(
      .problem(finding.severity),
      finding.message,
      code: finding.code.rawValue,
      at: finding.place.range,
      gutter: columns
    )
    for (note, source) in notes { text += source.render(.note, note.message, at: note.place.range, gutter: columns) }
    for fixIt in finding.fixIts { text += source.render(fixIt) }
    return text
  }

  /// The source ready to show; the last one is kept, since findings come in the order of the text.
  private mutating func annotated(_ source: SourceFile) -> AnnotatedSource {
    if let last, last.source.name == source.name, last.source.baseOffset == source.baseOffset { return last }
    let annotated = AnnotatedSource(source, styler: styler, width: width)
    last = annotated
    return annotated
  }
}

extension AnalysisOutcome {
  /// `62 objects in 3 files: 1 error, 2 warnings, 3 suppressed`; the last words only where there is something to tell.
  public var summary: String {
    let files = inputs.count == 1 ? "1 file" : "\(inputs.count) files"
    let objects = objects.count == 1 ? "1 object" : "\(objects.count) objects"
    var parts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { parts.append("\(count) \(count == 1 ? one : many)") }
    }
    add(count(of: .error), "error", "errors")
    add(count(of: .warning), "warning", "warnings")
    add(count(of: .information), "note", "notes")
    if parts.isEmpty { parts.append("nothing found") }
    add(suppressedCount, "suppressed", "suppressed")
    add(unreadable.count, "unreadable input", "unreadable inputs")
    return "\(objects) in \(files): \(parts.joined(separator: ", "))"
  }
}
