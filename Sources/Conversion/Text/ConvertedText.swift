import Diagnostics
import Resources
public import YAML

/// The text of manifests after a conversion: what was not converted stands there byte for byte, and new objects stand
/// in the place of the first of those that they were made of.
public struct ConvertedText: Sendable {
  /// One document of the result.
  private struct Piece {
    let bytes: [UInt8]
    /// Whether it needs a `---` before it, unless it is the first.
    let needsMarker: Bool
    /// Whether it had one, so that it keeps it even as the first.
    let keepsMarker: Bool
    /// Whether it begins with directives, which only the end of the document before lets it.
    var hasDirectives = false
  }

  private let documents: [Document]
  private let outcome: ConversionOutcome
  private let comments: CommentPlaces
  private let isComplete: Bool
  private let replacedIn: [Int: [ReplacedObject]]
  /// The places of the new objects by the document that they take the place of.
  private let madeIn: [Int: [Int]]

  /// - Parameters:
  ///   - documents: those that the outcome is of.
  ///   - isComplete: whether what was not converted is part of the text.
  public init(_ outcome: ConversionOutcome, of documents: [Document], isComplete: Bool = true) {
    self.documents = documents
    self.outcome = outcome
    self.isComplete = isComplete
    comments = CommentPlaces(outcome)
    replacedIn = Dictionary(grouping: outcome.replaced, by: \.document)
    madeIn = Dictionary(grouping: outcome.objects.indices) { outcome.objects[$0].home }
  }

  /// Whether a conversion changed anything in some of the documents.
  public func isChanged(_ range: Range<Int>) -> Bool {
    range.contains { replacedIn[$0] != nil }
  }

  /// The text of some of the documents, such as those of one file.
  public func bytes(of range: Range<Int>) throws(EditError) -> [UInt8] {
    var pieces: [Piece] = []
    for place in range { pieces += try self.pieces(of: place) }
    var output: [UInt8] = []
    for piece in pieces where !piece.bytes.isEmpty {
      if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
      // A reader that sees `{` first takes the whole stream for JSON, and refuses the `---` to come.
      let isJSON = output.isEmpty && pieces.count > 1 && piece.bytes.first == UInt8(ascii: "{")
      if piece.hasDirectives, !output.isEmpty { output += "...\n".utf8 }
      if piece.keepsMarker || isJSON || piece.needsMarker && !output.isEmpty { output += "---\n".utf8 }
      output += piece.bytes
    }
    return output
  }

  /// The objects of some of the documents as data, in the order of the text.
  public func values(of range: Range<Int>) throws(ValueError) -> [Value] {
    var values: [Value] = []
    for place in range {
      let replaced = replacedIn[place] ?? []
      let isWhole = replaced.contains { $0.places.isEmpty }
      if isComplete, !isWhole, let root = documents[place].root, !root.isNull {
        if replaced.isEmpty {
          values.append(try root.value)
        } else {
          let gone = Set(replaced.map(\.places))
          for listed in documents[place].objects where !gone.contains(listed.places) {
            values.append(try listed.node.value)
          }
        }
      }
      values += (madeIn[place] ?? []).map { outcome.objects[$0].value }
    }
    return values
  }

  // MARK: Pieces

  private func pieces(of place: Int) throws(EditError) -> [Piece] {
    let document = documents[place]
    guard let replaced = replacedIn[place] else { return isComplete ? [kept(document)] : [] }
    var pieces: [Piece] = []
    let isWhole = replaced.contains { $0.places.isEmpty }
    if isComplete, !isWhole, let rest = try self.rest(of: document, without: replaced) {
      pieces.append(Piece(bytes: rest, needsMarker: document.startMarker == nil, keepsMarker: false))
    }
    for number in madeIn[place] ?? [] {
      let keepsMarker = pieces.isEmpty && document.startMarker != nil
      let text = CommentedManifest(outcome.objects[number].value, comments.lines(of: number))
      pieces.append(Piece(bytes: text.bytes, needsMarker: true, keepsMarker: keepsMarker))
    }
    return pieces
  }

  private func kept(_ document: Document) -> Piece {
    let isMarked = document.startMarker != nil || document.root == nil
    let hasDirectives = !document.directives.isEmpty
    let bytes = document.source.bytes.array
    return Piece(bytes: bytes, needsMarker: !isMarked, keepsMarker: false, hasDirectives: hasDirectives)
  }

  /// The text of a list without some of its items; nil where none is left.
  private func rest(of document: Document, without replaced: [ReplacedObject]) throws(EditError) -> [UInt8]? {
    guard document.objects.count > replaced.count else { return nil }
    var edit = DocumentEdit(document)
    for object in replaced { edit.remove(object.node) }
    return try edit.apply()
  }
}
