import Diagnostics
import Output

/// Findings in SARIF 2.1.0, which code scanners take in (OASIS, Static Analysis Results Interchange Format).
public struct SARIFReport {
  private let toolVersion: String
  private var locator = PlaceLocator()
  private var places: [FindingCode: Int] = [:]

  /// Prepares to write; the version is that of the program.
  public init(toolVersion: String) { self.toolVersion = toolVersion }

  /// The whole log, with one run.
  public mutating func value(of outcome: AnalysisOutcome) -> JSONValue {
    let codes = Set(outcome.findings.map(\.code)).sorted()
    places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var results: [JSONValue] = []
    for finding in outcome.findings { results.append(result(of: finding)) }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "meshctl",
              "version": .string(toolVersion),
              "rules": .array(codes.map(Self.rule)),
            ]
          ],
          "invocations": [Self.invocation(of: outcome)],
          "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ],
    ]
  }

  /// §3.49
  private static func rule(_ code: FindingCode) -> JSONValue {
    let entry = code.entry
    return [
      "id": .string(code.rawValue),
      "name": .string(entry.name),
      "shortDescription": ["text": .string(entry.meaning)],
      "help": ["text": .string(entry.reason)],
      "defaultConfiguration": ["level": .string(level(of: entry.severity))],
    ]
  }

  /// §3.20
  private static func invocation(of outcome: AnalysisOutcome) -> JSONValue {
    let notifications = outcome.unreadable.map { input -> JSONValue in
      [
        "level": "error",
        "message": ["text": .string(input.reason)],
        "locations": [["physicalLocation": ["artifactLocation": artifact(input.name)]]],
      ]
    }
    return [
      "executionSuccessful": .bool(outcome.unreadable.isEmpty),
      "toolExecutionNotifications": .array(notifications),
    ]
  }

  /// §3.27
  private mutating func result(of finding: Finding) -> JSONValue {
    var location: [JSONValue.Member] = [.init("physicalLocation", physicalLocation(finding.place))]
    if let object = finding.object {
      let name: JSONValue = ["fullyQualifiedName": .string(object.origin), "kind": "resource"]
      location.append(.init("logicalLocations", .array([name])))
    }
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(finding.code.rawValue)),
      .init("ruleIndex", .integer(Int64(places[finding.code] ?? 0))),
      .init("level", .string(Self.level(of: finding.severity))),
      .init("message", ["text": .string(finding.message)]),
      .init("locations", .array([.object(location)])),
    ]
    var related: [JSONValue] = []
    for note in finding.notes {
      let place = physicalLocation(note.place)
      related.append(["physicalLocation": place, "message": ["text": .string(note.message)]])
    }
    if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
    var fixes: [JSONValue] = []
    for fixIt in finding.fixIts { fixes.append(fix(fixIt, in: finding.place.source)) }
    if !fixes.isEmpty { members.append(.init("fixes", .array(fixes))) }
    return .object(members)
  }

  /// §3.55
  private mutating func fix(_ fixIt: Diagnostic.FixIt, in source: SourceFile) -> JSONValue {
    let replacement: JSONValue = [
      "deletedRegion": region(of: fixIt.range, in: source),
      "insertedContent": ["text": .string(fixIt.replacement)],
    ]
    return [
      "description": ["text": .string(fixIt.message)],
      "artifactChanges": [
        ["artifactLocation": Self.artifact(source.name), "replacements": .array([replacement])]
      ],
    ]
  }

  private mutating func physicalLocation(_ place: Finding.Place) -> JSONValue {
    [
      "artifactLocation": Self.artifact(place.source.name),
      "region": region(of: place.range, in: place.source),
    ]
  }

  /// §3.30
  private mutating func region(of range: SourceRange, in source: SourceFile) -> JSONValue {
    let region = locator.region(of: range, in: source)
    return [
      "startLine": .integer(Int64(region.start.line)),
      "startColumn": .integer(Int64(region.start.column)),
      "endLine": .integer(Int64(region.end.line)),
      "endColumn": .integer(Int64(region.end.column)),
    ]
  }

  /// §3.27.10
  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }

  /// §3.4: a URI reference, relative where the file's name is (RFC 3986 §2.1 for what is encoded).
  private static func artifact(_ name: String) -> JSONValue {
    var uri = name.hasPrefix("/") ? "file://" : ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return ["uri": .string(uri)]
  }
}
