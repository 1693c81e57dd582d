import MeshStores
import YAML

extension Edit {
  /// Puts a value at a path of fields, with the mappings on the way that an object lacks.
  static func putting(_ value: Value, at path: FieldPath, of object: Value) -> Edit {
    var (path, value) = (path, value)
    while let (parent, last) = path.split, case .field(let name) = last, !parent.steps.isEmpty {
      if case .mapping? = object.value(at: parent) { break }
      value = .mapping([Value.Entry(name, value)])
      path = parent
    }
    return .set(path, value)
  }
}
