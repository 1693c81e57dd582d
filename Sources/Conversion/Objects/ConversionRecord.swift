import Diagnostics
import Resources
import YAML

/// What comes of a conversion while it goes on.
struct ConversionRecord {
  /// A warning with where it stands: the document and the offset in it.
  struct Entry {
    let place: [Int]
    let warning: ConversionWarning
  }

  private(set) var objects: [ConvertedObject] = []
  private(set) var replaced: [ManifestObject] = []
  private(set) var warnings: [Entry] = []
  var errors: [Entry] = []

  /// Adds a new object.
  mutating func add(_ object: ConvertedObject) { objects.append(object) }

  /// Notes that new objects take the place of one.
  mutating func replace(_ object: ManifestObject) { replaced.append(object) }

  /// Notes what the new objects cannot say.
  mutating func warn(_ what: String, next: String, at node: Node, of object: ManifestObject) {
    warnings.append(Entry("\(what); \(next)", .warning, at: node, of: object))
  }

  /// Notes what keeps an object from being converted.
  mutating func refuse(_ what: String, at node: Node, of object: ManifestObject) {
    errors.append(Entry(what, .error, at: node, of: object))
  }
}

extension ConversionRecord.Entry {
  init(_ message: String, _ severity: Severity, at node: Node, of object: ManifestObject) {
    let range = severity == .error ? node.range : node.opening
    self.init(Diagnostic(severity == .error ? .brokenRule : .lostInConversion, severity, message, at: range), object)
  }

  init(_ diagnostic: Diagnostic, _ object: ManifestObject) {
    place = [object.document, Int(diagnostic.range.start)]
    warning = ConversionWarning(source: object.node.document.source, diagnostic: diagnostic)
  }
}

extension Node {
  /// What an editor shows of a node at a glance: a scalar, or the first key or item of a collection.
  fileprivate var opening: SourceRange {
    switch kind {
    case .mapping: pairs.first { _ in true }?.key.range ?? range
    case .sequence where style != .flow: items.first { _ in true }?.opening ?? range
    default: range
    }
  }
}
