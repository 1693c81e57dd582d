import MeshStores
import Output
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
