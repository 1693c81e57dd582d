import Diagnostics
import Output
import Resources

/// Findings for programs. The members and their order are part of meshctl's interface:
///
/// - `findings`: objects of
///   - `code`, `name`: those of the catalogue; `severity`: `error`, `warning` or `information`; `message`
///   - `object`: `apiVersion`, `kind`, `namespace` and `name`; null for what belongs to no object
///   - `file`, `line`, `column`, `endLine`, `endColumn`: from 1, columns in Unicode scalars, the end exclusive
///   - `notes`: objects of `message`, `file` and the four positions
///   - `fixes`: objects of `message`, the four positions of what to replace, and `replacement`
/// - `unreadable`: objects of `file` and `reason`
/// - `summary`: `files`, `objects`, `errors`, `warnings`, `information`, `suppressed`
public struct JSONReport {
  private var locator = PlaceLocator()

  /// Prepares to write.
  public init() {}

  /// The whole report.
  public mutating func value(of outcome: AnalysisOutcome) -> JSONValue {
    var findings: [JSONValue] = []
    for finding in outcome.findings { findings.append(value(of: finding)) }
    return [
      "findings": .array(findings),
      "unreadable": .array(
        outcome.unreadable.map { ["file": .string($0.name), "reason": .string($0.reason)] }
      ),
      "summary": [
        "files": .integer(Int64(outcome.inputs.count)),
        "objects": .integer(Int64(outcome.objects.count)),
        "errors": .integer(Int64(outcome.count(of: .error))),
        "warnings": .integer(Int64(outcome.count(of: .warning))),
        "information": .integer(Int64(outcome.count(of: .information))),
        "suppressed": .integer(Int64(outcome.suppressedCount)),
      ],
    ]
  }

  /// One finding.
  public mutating func value(of finding: Finding) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("code", .string(finding.code.rawValue)),
      .init("name", .string(finding.code.entry.name)),
      .init("severity", .string(finding.severity.rawValue)),
      .init("message", .string(finding.message)),
      .init("object", finding.object.map(Self.value) ?? .null),
      .init("file", .string(finding.place.source.name)),
    ]
    members += positions(of: finding.place.range, in: finding.place.source)
    var notes: [JSONValue] = []
    for note in finding.notes {
      let place: [JSONValue.Member] = [
        .init("message", .string(note.message)), .init("file", .string(note.place.source.name)),
      ]
      notes.append(.object(place + positions(of: note.place.range, in: note.place.source)))
    }
    var fixes: [JSONValue] = []
    for fixIt in finding.fixIts {
      let positions = positions(of: fixIt.range, in: finding.place.source)
      fixes.append(
        .object(
          [.init("message", .string(fixIt.message))] + positions + [.init("replacement", .string(fixIt.replacement))]
        )
      )
    }
    return .object(members + [.init("notes", .array(notes)), .init("fixes", .array(fixes))])
  }

  private static func value(of object: MeshObject) -> JSONValue {
    [
      "apiVersion": .string(object.identity.type.apiVersion),
      "kind": .string(object.identity.type.kind),
      "namespace": .string(object.namespace),
      "name": .string(object.name),
    ]
  }

  private mutating func positions(of range: SourceRange, in source: SourceFile) -> [JSONValue.Member] {
    let region = locator.region(of: range, in: source)
    return [
      .init("line", .integer(Int64(region.start.line))),
      .init("column", .integer(Int64(region.start.column))),
      .init("endLine", .integer(Int64(region.end.line))),
      .init("endColumn", .integer(Int64(region.end.column))),
    ]
  }
}
