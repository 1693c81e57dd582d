import Diagnostics
import YAML

/// Tells which object of a document a place belongs to. A look-up is O(log objects).
struct ObjectOwner {
  private let objects: [MeshObject]

  /// Takes the objects of one document in the order of the text.
  init(_ objects: [MeshObject]) { self.objects = objects }

  /// The object whose text holds a place; nil when it is outside of all.
  func object(at range: SourceRange) -> MeshObject? {
    var low = 0
    var high = objects.count
    while low < high {
      let middle = (low + high) / 2
      if objects[middle].node.range.start <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, range.start <= objects[low - 1].node.range.end else { return nil }
    return objects[low - 1]
  }
}
