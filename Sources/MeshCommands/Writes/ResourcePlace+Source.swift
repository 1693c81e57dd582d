import Diagnostics
import MeshStores

extension ResourcePlace {
  /// The place of an offset in a source. O(bytes).
  init(_ source: SourceFile, at offset: UInt32) {
    self.init(path: source.name, position: LineTable(source).position(of: offset))
  }
}
