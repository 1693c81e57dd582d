import Diagnostics
import MeshStores
import Output
import Resources
import YAML

extension StoredResource {
  /// The whole resource for programs.
  func payload() throws(CommandError) -> JSONValue { JSONValue(try data()) }

  /// The whole resource as data.
  func data() throws(CommandError) -> Value {
    do { return try value } catch {
      throw .input("\(reference.place) cannot be read as data: \(error.message)", next: nil)
    }
  }
}

extension StoredResource {
  /// The resource in a text that people can look at: the manifest where it is written, or YAML made of what a server
  /// answered.
  func readableNode() throws(CommandError) -> Node { isWritten ? node : try document().root ?? node }

  /// The resource alone as YAML, with what it is: the items of a server's list do not say it.
  func document() throws(CommandError) -> Document {
    let fields = try data().entries.filter { !$0.hasKey("apiVersion") && !$0.hasKey("kind") }
    let value = Value.mapping(
      [.init("apiVersion", .string(type.apiVersion)), .init("kind", .string(type.kind))] + fields
    )
    return Parser.parse(SourceFile(name: "\(reference)", text: Emitter().text(for: value) + "\n"))
  }
}

extension SortPath {
  /// What a payload is sorted by.
  func key(of payload: JSONValue) throws(CommandError) -> SortKey {
    do { return SortKey(try path.results(in: payload).first) } catch {
      throw .input("cannot sort by \(argument): \(error)", next: PayloadFormat.lookAtPayload)
    }
  }

  /// What a resource is sorted by.
  func key(of resource: StoredResource) throws(CommandError) -> SortKey { try key(of: try resource.payload()) }
}
