import Diagnostics
import YAML

/// Where the comments of converted manifests go: above what became of the part that they stand at.
struct CommentPlaces {
  /// The lines above each part of one new object.
  typealias Lines = [(path: [ConvertedPath], lines: [[UInt8]])]

  private struct Candidate {
    let object: Int
    let part: ConvertedObject.Part
  }

  private var byObject: [Int: Lines] = [:]

  init(_ outcome: ConversionOutcome) {
    var candidates: [ObjectIdentifier: [Candidate]] = [:]
    for (place, object) in outcome.objects.enumerated() {
      for part in object.parts {
        candidates[ObjectIdentifier(part.source.document), default: []].append(Candidate(object: place, part: part))
      }
    }
    for replaced in outcome.replaced {
      let own = (candidates[ObjectIdentifier(replaced.node.document)] ?? []).filter {
        replaced.node.range.start <= $0.part.source.range.start && $0.part.source.range.end <= replaced.node.range.end
      }
      place(replaced, among: own)
    }
  }

  /// The comment lines for one object, by the part that they stand above.
  func lines(of object: Int) -> Lines { byObject[object] ?? [] }

  private mutating func place(_ replaced: ReplacedObject, among candidates: [Candidate]) {
    let document = replaced.node.document
    let whole = replaced.node.range
    for comment in document.comments {
      let isInside = whole.start <= comment.start && comment.start < whole.end
      // What stands around the items of a list belongs to the list.
      guard isInside || replaced.places.isEmpty else { continue }
      guard let candidate = Self.candidate(for: comment, in: document, among: candidates) else { continue }
      let line = Array(document.source.bytes[comment.indices])
      let path = Self.isHeader(comment, of: whole, in: document) ? [] : candidate.part.path
      var lines = byObject[candidate.object] ?? []
      if let place = lines.firstIndex(where: { $0.path == path }) {
        lines[place].lines.append(line)
      } else {
        lines.append((path, [line]))
      }
      byObject[candidate.object] = lines
    }
  }

  /// The part that a comment leads, or else the smallest that it stands in.
  private static func candidate(
    for comment: SourceRange,
    in document: Document,
    among candidates: [Candidate]
  ) -> Candidate? {
    let following = candidates.filter { comment.end <= $0.part.source.range.start }
      .min { $0.part.source.range.start < $1.part.source.range.start }
    if let following, leads(comment, following.part.source.range, in: document) { return following }
    let around = candidates.filter {
      $0.part.source.range.start <= comment.start && comment.end <= $0.part.source.range.end
    }
    return around.min { $0.part.source.range.count < $1.part.source.range.count } ?? candidates.first
  }

  /// Whether a comment stands above an object with an empty line in between, as a licence does: it speaks of the file.
  private static func isHeader(_ comment: SourceRange, of object: SourceRange, in document: Document) -> Bool {
    guard comment.end <= object.start else { return false }
    let gap = document.source.bytes[SourceRange(start: comment.end, end: object.start).indices]
    var isBlankLine = true
    // The rest of the comment's own line is none.
    for byte in gap.drop(while: { $0 != 0x0A }).dropFirst() {
      switch byte {
      case 0x0A where isBlankLine: return true
      case 0x0A: isBlankLine = true
      case 0x20, 0x09, 0x0D: continue
      default: isBlankLine = false
      }
    }
    return false
  }

  /// Whether a comment has its own line, and nothing but comments and a dash stands between it and a part.
  private static func leads(_ comment: SourceRange, _ part: SourceRange, in document: Document) -> Bool {
    let before = document.source.bytes[..<Int(comment.start)].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
    guard before.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return false }
    var offset = comment.end
    for other in document.comments where other.start >= offset && other.end <= part.start {
      guard isBlank(document, offset, other.start) else { return false }
      offset = other.end
    }
    return isBlank(document, offset, part.start)
  }

  private static func isBlank(_ document: Document, _ start: UInt32, _ end: UInt32) -> Bool {
    document.source.bytes[SourceRange(start: start, end: end).indices].allSatisfy { byte in
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "-")
    }
  }
}
