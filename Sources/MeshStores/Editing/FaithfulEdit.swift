import Diagnostics
import Resources
import YAML

/// An edit of a text that is read back: where it would change more or less than it should, it is refused.
struct FaithfulEdit {
  private let edit: DocumentEdit
  private let patch: JSONPatch
  private let path: FieldPath

  /// Takes an edit and what it should do to the data of the document; `path` is what messages name.
  init(_ edit: DocumentEdit, _ patch: JSONPatch, concerning path: FieldPath) {
    self.edit = edit
    self.patch = patch
    self.path = path
  }

  /// The document as it is then.
  func apply() throws(EditProblem) -> Document {
    let before = edit.document
    let bytes: [UInt8]
    do throws(EditError) { bytes = try edit.apply() } catch { throw .text(error) }
    let source = SourceFile(
      name: before.source.name,
      bytes: bytes,
      firstLine: before.source.firstLine,
      baseOffset: before.source.baseOffset
    )
    let after = Parser.parse(source)
    guard let oldRoot = before.root, let newRoot = after.root, !after.hasErrors else { throw entanglement }
    let expected = try patch.applied(to: TextEdit.value(of: oldRoot))
    guard try TextEdit.value(of: newRoot).isEquivalent(to: expected) else { throw entanglement }
    return after
  }

  private var entanglement: EditProblem {
    edit.document.records.contains { $0.kind == .alias } ? .shared(path) : .entangled(path)
  }
}

extension ListedObject {
  /// The way from the root of the document to the object.
  var pathInDocument: FieldPath { FieldPath(places.flatMap { [.field("items"), .item($0)] }) }
}
