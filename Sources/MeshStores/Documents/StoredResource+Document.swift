import Diagnostics
import Resources
public import YAML

extension StoredResource {
  /// The document that the resource is written in if it has it alone, so that places in it are those that people know;
  /// else one made of it. Nil for a resource that cannot be read as data. O(size).
  ///
  /// - Parameter store: what messages call the mesh.
  public func document(of store: String) -> Document? {
    if isWritten, node.document.objects.count == 1 { return node.document }
    guard case .mapping(let entries)? = try? value else { return nil }
    // The items of a server's list do not say what they are.
    var object: [Value.Entry] = [.init("apiVersion", .string(type.apiVersion)), .init("kind", .string(type.kind))]
    object += entries.compactMap { entry in
      switch entry.key {
      case "apiVersion", "kind": nil
      case "metadata": Value.Entry("metadata", Self.withoutManagers(entry.value))
      default: entry
      }
    }
    let name = "\(reference) of \(store)"
    return Parser.parse(SourceFile(name: name, bytes: Emitter().bytes(for: .mapping(object))))
  }

  /// The notes of who manages which field are longer than most objects, and tell nothing of the object.
  private static func withoutManagers(_ metadata: Value) -> Value {
    guard case .mapping(let entries) = metadata else { return metadata }
    return .mapping(entries.filter { $0.key != "managedFields" })
  }
}
