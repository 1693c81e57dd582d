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
  }

  private let settings: MeshSettings
  private var report = FindingReport()
  private var objects: [MeshObject] = []
  private var order: [Piece: Int] = [:]

  /// Begins with nothing added.
  public init(_ settings: MeshSettings) { self.settings = settings }

  /// Adds a document, and the items of the lists in it, as of one cluster. O(document).
  ///
  /// A document that is added twice, by name and place, counts once.
  public mutating func add(_ document: Document, cluster: String = "") {
    let source = document.source
    guard order.updateValue(order.count, forKey: Piece(name: source.name, offset: source.baseOffset)) == nil else {
      return
    }
    for diagnostic in document.diagnostics { report.add(diagnostic, in: source, of: nil) }
    guard !document.hasErrors, let root = document.root, !root.isNull else { return }
    let added = MeshObject.objects(in: root, defaultNamespace: settings.defaultNamespace, cluster: cluster)
    objects += added
    let owner = ObjectOwner(added)
    for diagnostic in Lint.diagnostics(of: document) + SchemaValidation.diagnostics(of: document) {
      report.add(diagnostic, in: source, of: owner.object(at: diagnostic.range))
    }
  }

  /// The objects that were added, in order.
  public var mesh: Mesh { Mesh(objects, settings: settings.completed(by: objects)) }

  /// Everything that was found, in the order of the text; what was found twice is told once.
  public func findings() -> [Finding] {
    let mesh = mesh
    var report = report
    for (kind, rules) in ObjectRules.byKind {
      for object in mesh.objects(of: kind) {
        for rule in rules { rule.check(object, in: mesh.settings, into: &report) }
      }
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
      let source = finding.place.source
      let place = order[Piece(name: source.name, offset: source.baseOffset)] ?? order.count
      let key = Key(order: place, start: finding.place.range.start, code: finding.code, message: finding.message)
      return (key: key, finding: finding)
    }
    var seen: Set<Key> = []
    return keyed.sorted { $0.key < $1.key }.filter { seen.insert($0.key).inserted }.map(\.finding)
  }
}
