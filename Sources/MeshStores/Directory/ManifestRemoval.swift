import Diagnostics
import Resources
import System
import YAML

/// The removal of one object from the text of its file. Pure.
struct ManifestRemoval {
  private let object: ManifestObject
  private let file: ManifestFile

  init(of object: ManifestObject, from file: ManifestFile) {
    self.object = object
    self.file = file
  }

  /// What becomes of the file.
  func result() throws(EditProblem) -> ManifestChange.Result {
    let listed = object.object
    guard listed.alias == nil else { throw .shared(listed.pathInDocument) }
    if listed.places.count > 1 || document.objects.count > 1 { return try removalOfItem() }
    let others = file.documents.indices.filter { $0 != object.documentPlace }
    guard others.contains(where: { file.documents[$0].hasContent }) else { return .removal }
    for text in candidates where isRest(text) { return .text(text) }
    throw .entangled(listed.pathInDocument)
  }

  private var document: Document { file.documents[object.documentPlace] }

  /// The item of a list, with the comments that belong to it.
  private func removalOfItem() throws(EditProblem) -> ManifestChange.Result {
    let path = object.object.pathInDocument
    var edit = DocumentEdit(document)
    edit.remove(object.object.node)
    let after = try FaithfulEdit(edit, JSONPatch([JSONPatch.Operation.remove(path)]), concerning: path).apply()
    return .text(file.replacing(object.documentPlace, with: after))
  }

  // MARK: Documents

  /// Texts without the document, the nicest first.
  private var candidates: [[UInt8]] {
    let start = document.source.baseOffset
    let before = Array(file.bytes[..<start])
    let after = Array(file.bytes[(start + document.source.bytes.count)...])
    guard object.documentPlace == 0 else { return [before + after] }
    let next = file.documents.dropFirst().first
    return [header + (markerless(next) ?? after), header + after, after]
  }

  /// What follows without its `---` line, where the first document had none either.
  private func markerless(_ next: Document?) -> [UInt8]? {
    guard document.startMarker == nil, let next, next.startMarker?.start == 0, next.directives.isEmpty else {
      return nil
    }
    let rest = file.bytes[next.source.baseOffset...].dropFirst(3)
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")), rest[..<end].allSatisfy(\.isLineWhiteSpace) else {
      return nil
    }
    return Array(rest[(end + 1)...])
  }

  /// The comments that the file begins with, parted from the object by a blank line or by `---`: a licence, say.
  private var header: [UInt8] {
    let bytes = document.source.bytes
    let limit = document.startMarker.map { Int($0.start) } ?? bytes.count
    var end = 0
    var lineStart = 0
    var hasComment = false
    while lineStart < limit {
      let line = bytes[lineStart..<limit].prefix { $0 != UInt8(ascii: "\n") }
      let next = min(line.endIndex + 1, limit)
      if line.first == UInt8(ascii: "#") {
        hasComment = true
      } else if line.allSatisfy(\.isLineWhiteSpace) {
        end = next
      } else {
        return hasComment ? Array(bytes[..<end]) : []
      }
      lineStart = next
    }
    return hasComment && document.directives.isEmpty ? Array(bytes[..<limit]) : []
  }

  /// Whether a text holds every other document of the file and nothing else.
  private func isRest(_ text: [UInt8]) -> Bool {
    let rest = file.documents.enumerated().filter { $0.offset != object.documentPlace && $0.element.hasContent }
      .map(\.element)
    let documents = ManifestFile(path: file.path, stamp: file.stamp, bytes: text).documents.filter(\.hasContent)
    return rest.count == documents.count && zip(rest, documents).allSatisfy(Self.isSame)
  }

  private static func isSame(_ left: Document, _ right: Document) -> Bool {
    guard !right.hasErrors, let leftRoot = left.root, let rightRoot = right.root else { return false }
    do throws(ValueError) { return try leftRoot.value == rightRoot.value } catch {
      // What cannot be read as data can still be the same text.
      return left.source.bytes[leftRoot.range.indices] == right.source.bytes[rightRoot.range.indices]
    }
  }
}

extension Document {
  /// Whether there is more than markers and comments.
  fileprivate var hasContent: Bool { root.map { !$0.isEmpty } ?? false }
}

extension UInt8 {
  fileprivate var isLineWhiteSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
