import Diagnostics
import Resources
import YAML

/// Looks at documents together and tells everything that is wrong with them.
///
/// Documents are added one by one; syntax, lint and schemas are looked at as they come, and everything that needs the
/// whole mesh in `findings()`. The documents stay in memory.
public struct Analysis: Sendable {
  private struct Piece: Hashable {
    let name: String
    let offset: Int

    init(_ source: SourceFile) {
      self.name = source.name
      self.offset = source.baseOffset
    }
  }

  private let settings: MeshSettings
  private var report = FindingReport()
  private var objects: [MeshObject] = []
  private var order: [Piece: Int] = [:]
  private var inputs: [String] = []
  private var ignoreComments: [Piece: IgnoreComments] = [:]

  /// Begins with nothing added.
  public init(_ settings: MeshSettings) { self.settings = settings }

  /// Adds a document, and the items of the lists in it, as of one cluster. O(document).
  ///
  /// A document that is added twice, by name and place, counts once.
  public mutating func add(_ document: Document, cluster: String = "") {
    let source = document.source
    let piece = Piece(source)
    guard order[piece] == nil else { return }
    order[piece] = order.count
    if inputs.last != source.name { inputs.append(source.name) }
    let comments = IgnoreComments(document)
    if !comments.isEmpty { ignoreComments[piece] = comments }
    for diagnostic in document.diagnostics { report.add(diagnostic, in: source, of: nil) }
    guard !document.hasErrors, let root = document.root, !root.isNull else { return }
    let added = MeshObject.objects(in: root, defaultNamespace: settings.defaultNamespace, cluster: cluster)
    objects += added
    let owner = ObjectOwner(added)
    let schema = SchemaValidation.diagnostics(of: document)
    let lint = LintInContext(refused: Set(schema.map(\.range)), owner)
    for diagnostic in Lint.diagnostics(of: document).map({ lint.weighed($0, in: source) }) + schema {
      report.add(diagnostic, in: source, of: owner.object(at: diagnostic.range))
    }
  }

  /// The objects that were added, in order.
  public var mesh: Mesh { Mesh(objects, settings: settings.completed(by: objects)) }

  /// Everything that was found, in the order of the text; what was found twice is told once.
  public func findings() -> [Finding] { findings(in: mesh) }

  /// What the run comes to for someone: findings that the text or the filter asks to leave out are counted alone.
  public func outcome(
    _ filter: FindingFilter = FindingFilter(),
    unreadable: [AnalysisOutcome.Unreadable] = []
  ) -> AnalysisOutcome {
    let mesh = mesh
    let wanted = findings(in: mesh).filter(filter.wants)
    let shown = wanted.filter { !filter.suppresses($0) && !isIgnored($0) }
    return AnalysisOutcome(
      findings: shown.map(filter.weighed),
      objects: mesh.objects,
      inputs: inputs,
      unreadable: unreadable,
      suppressedCount: wanted.count - shown.count
    )
  }

  private func isIgnored(_ finding: Finding) -> Bool {
    if SuppressAnnotation.covers(finding) { return true }
    guard let comments = ignoreComments[Piece(finding.place.source)] else { return false }
    return comments.contain(finding.code, at: finding.place.range)
  }

  private func findings(in mesh: Mesh) -> [Finding] {
    var report = report
    for object in mesh.objects {
      guard let rules = object.kind.flatMap({ ObjectRules.byKind[$0] }) else { continue }
      for rule in rules { rule.check(object, in: mesh.settings, into: &report) }
    }
    for analyzer in Analyzers.all { analyzer.analyze(mesh, into: &report) }
    return sorted(report.findings)
  }

  private func sorted(_ findings: [Finding]) -> [Finding] {
    struct Key: Hashable, Comparable {
      let order: Int
      let start: UInt32
      let code: FindingCode
      let message: String

      static func < (left: Key, right: Key) -> Bool {
        (left.order, left.start, left.code, left.message) < (right.order, right.start, right.code, right.message)
      }
    }
    let keyed = findings.map { finding in
      let place = order[Piece(finding.place.source)] ?? order.count
      let key = Key(order: place, start: finding.place.range.start, code: finding.code, message: finding.message)
      return (key: key, finding: finding)
    }
    var seen: Set<Key> = []
    return keyed.sorted { $0.key < $1.key }.filter { seen.insert($0.key).inserted }.map(\.finding)
  }
}
