import YAML

extension ObjectStore {
  /// The object of a resource, such as `virtualservices` or `gateways.networking.istio.io`; nil when it is not there.
  public func object(_ resource: String, _ name: String, in namespace: String = "default") -> Value? {
    guard let resource = catalogue.resource(named: resource) else { return nil }
    let namespace = resource.isNamespaced ? namespace : ""
    return try? read { (state) throws(APIFailure) in state.object(resource, namespace, name)?.value }
  }

  /// The objects of a resource in one namespace, or in all, in the order of lists.
  public func objects(_ resource: String, in namespace: String? = nil) -> [Value] {
    guard let resource = catalogue.resource(named: resource) else { return [] }
    let found = try? read { (state) throws(APIFailure) in state.collection(resource).list(in: namespace).map(\.value) }
    return found ?? []
  }

  /// Changes an object as another writer would: a new resourceVersion, its fields owned by `manager`.
  ///
  /// The status of a kind that has it as a subresource changes with `subresource: "status"` alone, as on a real server.
  public func change(
    _ resource: String,
    _ name: String,
    in namespace: String = "default",
    by manager: String = "somebody-else",
    subresource: String? = nil,
    _ edit: @Sendable (inout Value) -> Void
  ) throws {
    guard let resource = catalogue.resource(named: resource) else { throw UnknownObject(description: resource) }
    let namespace = resource.isNamespaced ? namespace : ""
    let writer = ObjectWriter(
      resource: resource,
      namespace: namespace,
      subresource: subresource,
      manager: manager,
      isDryRun: false,
      validation: .ignore,
      now: now
    )
    _ = try write { (state) throws(APIFailure) in
      guard let live = state.object(resource, namespace, name) else { throw APIFailure.notFound(resource, name) }
      var value = live.value(in: resource)
      edit(&value)
      return try writer.replace(live, with: value, in: &state).object
    }
  }

  /// Removes an object as another writer would.
  public func remove(_ resource: String, _ name: String, in namespace: String = "default") throws {
    guard let resource = catalogue.resource(named: resource) else { throw UnknownObject(description: resource) }
    let namespace = resource.isNamespaced ? namespace : ""
    try write { (state) throws(APIFailure) in
      guard let live = state.object(resource, namespace, name) else { throw APIFailure.notFound(resource, name) }
      ObjectDeletion(now: now).remove(live, from: &state)
    }
  }
}
