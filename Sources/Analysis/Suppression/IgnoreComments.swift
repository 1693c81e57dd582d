import Diagnostics
import YAML

/// The comments of a document that ask for findings to be left out: `# meshctl:ignore IST0118 MSH0102`.
///
/// Behind something, a comment is for its own line; on a line of its own, for the next line that is more than a comment.
/// Without codes it is for every finding there.
struct IgnoreComments {
  private struct Ignored {
    let line: SourceRange
    let codes: Set<FindingCode>
  }

  private static let marker = Array("meshctl:ignore".utf8)

  private let ignored: [Ignored]

  /// Reads the comments of a document; O(bytes of its comments) when there are none of these.
  init(_ document: Document) {
    let source = document.source
    let marked = document.comments.filter { Self.words(of: $0, in: source) != nil }
    guard !marked.isEmpty else {
      ignored = []
      return
    }
    let lines = LineTable(source)
    let starts = Set(document.comments.map(\.start))
    ignored = marked.map { comment in
      let codes = (Self.words(of: comment, in: source) ?? []).compactMap { FindingCode(named: $0) }
      return Ignored(line: Self.line(of: comment, among: starts, in: source, lines), codes: Set(codes))
    }
  }

  /// Whether nothing is ignored.
  var isEmpty: Bool { ignored.isEmpty }

  /// Whether a comment asks for a finding at a range to be left out.
  func contain(_ code: FindingCode, at range: SourceRange) -> Bool {
    ignored.contains { entry in
      entry.line.start <= range.start && range.start <= entry.line.end
        && (entry.codes.isEmpty || entry.codes.contains(code))
    }
  }

  /// The words behind the marker; nil for every other comment.
  private static func words(of comment: SourceRange, in source: SourceFile) -> [String]? {
    let text = source.bytes[comment.indices].drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") }
    guard text.starts(with: marker) else { return nil }
    let rest = text.dropFirst(marker.count)
    guard rest.first.map({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) ?? true else { return nil }
    return String(decoding: rest, as: UTF8.self).split { " ,\t\r".contains($0) }.map(String.init)
  }

  /// The line that a comment is for.
  private static func line(
    of comment: SourceRange,
    among starts: Set<UInt32>,
    in source: SourceFile,
    _ lines: LineTable
  ) -> SourceRange {
    var line = lines.line(containing: comment.start)
    guard isBlank(source.bytes.slice(Int(line.start)..<Int(comment.start))) else { return line }
    while true {
      var next = Int(line.end)
      while next < source.bytes.count,
        source.bytes[next] == UInt8(ascii: "\n") || source.bytes[next] == UInt8(ascii: "\r")
      {
        next += 1
      }
      guard next < source.bytes.count else { return line }
      line = lines.line(containing: UInt32(next))
      let content = source.bytes[line.indices].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      if let content, !starts.contains(UInt32(content)) { return line }
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
