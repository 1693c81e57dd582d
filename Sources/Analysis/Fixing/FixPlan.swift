import Diagnostics

/// The changes that mend findings, without two that touch.
///
/// The fix-its of one finding are made together or not at all. Of two findings that would change the same bytes in
/// different ways the first one wins; running again mends the other.
public struct FixPlan: Sendable {
  private struct Piece: Hashable {
    let name: String
    let offset: Int
  }

  /// How many findings the plan mends.
  public private(set) var mendedCount = 0
  private var changes: [Piece: [Diagnostic.FixIt]] = [:]

  /// Plans the changes of some kinds for findings.
  public init(_ findings: [Finding], kinds: Set<FixKind>) {
    for finding in findings where !finding.fixIts.isEmpty {
      if let kind = FixKind(finding.code), kinds.contains(kind) { add(finding) }
    }
  }

  private mutating func add(_ finding: Finding) {
    let piece = Piece(name: finding.place.source.name, offset: finding.place.source.baseOffset)
    let planned = changes[piece] ?? []
    let fresh = finding.fixIts.filter { fixIt in
      !planned.contains { $0.range == fixIt.range && $0.replacement == fixIt.replacement }
    }
    let overlaps = fresh.contains { fixIt in
      planned.contains { fixIt.range.start <= $0.range.end && $0.range.start <= fixIt.range.end }
    }
    guard !overlaps else { return }
    mendedCount += 1
    changes[piece] = planned + fresh
  }

  /// Whether the plan changes a source.
  public func changes(_ source: SourceFile) -> Bool {
    changes[Piece(name: source.name, offset: source.baseOffset)]?.isEmpty == false
  }

  /// The bytes of a source with the changes made; every other byte stays.
  public func apply(to source: SourceFile) -> [UInt8] {
    let planned = changes[Piece(name: source.name, offset: source.baseOffset)] ?? []
    var bytes: [UInt8] = []
    var copied = 0
    for fixIt in planned.sorted(by: { $0.range.start < $1.range.start }) {
      let range = fixIt.range.indices.clamped(to: copied..<source.bytes.count)
      bytes += source.bytes[copied..<range.lowerBound]
      bytes += Array(fixIt.replacement.utf8)
      copied = range.upperBound
    }
    return bytes + source.bytes[copied...]
  }
}
