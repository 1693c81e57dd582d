import Diagnostics
import Resources
import YAML

/// What checks have found so far.
public struct FindingReport: Sendable {
  /// The findings, in the order they were reported.
  public private(set) var findings: [Finding] = []

  /// An empty report.
  public init() {}

  /// Notes a finding at a node of an object; what stands on many lines is shown by its first key.
  ///
  /// The severity is the catalogue's unless another is given.
  public mutating func add(
    _ code: FindingCode,
    _ message: String,
    at node: Node,
    of object: MeshObject,
    severity: Severity? = nil,
    notes: [Finding.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    findings.append(
      Finding(
        code: code,
        severity: severity ?? code.entry.severity,
        message: message,
        object: object,
        place: Finding.Place(node),
        notes: notes,
        fixIts: fixIts
      )
    )
  }

  /// Notes what a reader or a schema said of a document.
  mutating func add(_ diagnostic: Diagnostic, in source: SourceFile, of object: MeshObject?) {
    let code = FindingCode(diagnostic.code, severity: diagnostic.severity)
    findings.append(
      Finding(
        code: code,
        severity: code == .duplicateKey ? .error : diagnostic.severity,
        message: diagnostic.message,
        object: object,
        place: Finding.Place(source: source, range: diagnostic.range),
        notes: diagnostic.notes.map {
          Finding.Note(message: $0.message, place: Finding.Place(source: source, range: $0.range))
        },
        fixIts: diagnostic.fixIts
      )
    )
  }
}

extension Finding.Place {
  /// The place of a node.
  public init(_ node: Node) { self.init(source: node.document.source, range: node.focus) }
}

extension Finding.Note {
  /// A note that points at a node, of whatever document.
  public init(_ message: String, at node: Node) { self.init(message: message, place: Finding.Place(node)) }
}
