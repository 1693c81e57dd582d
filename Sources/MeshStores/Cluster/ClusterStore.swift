import HTTP
public import Kubernetes
public import Resources
public import YAML

/// A Kubernetes cluster as a mesh.
///
/// An edit is one JSON patch with the conditions in it and the revision as its `resourceVersion`, so that nothing is
/// written that was not meant, and nothing over a change of someone else. A write whose answer is lost is read back and
/// never sent again.
public struct ClusterStore: MeshStore {
  let client: APIClient
  let fieldManager: String

  /// Takes a cluster. What the server warns of goes to whom the client was made with.
  public init(_ client: APIClient, fieldManager: String = "meshctl") {
    self.client = client
    self.fieldManager = fieldManager
  }

  /// `context kind-mesh`, or the server when no context was taken.
  public var name: String {
    let connection = client.connection
    return connection.contextName.map { "context \($0)" } ?? "server \(connection.server.authority)"
  }

  /// The namespace of the context or of the flag.
  public var defaultNamespace: String { client.connection.namespace }

  /// The API server.
  public var hasServer: Bool { true }

  /// The known kind of a name, and else the one that the server serves by it.
  public func kind(called word: String) async throws(StoreError) -> ResourceKind {
    if let known = ResourceKind.called(word).first { return known }
    let resource: APIResource
    do throws(APIError) { resource = try await client.resource(named: word) } catch {
      if case .unknownResource = error { throw .unknownKind(word) }
      throw StoreError(error)
    }
    let kind = ResourceKind(
      group: resource.group,
      kind: resource.kind,
      plural: resource.plural,
      shortNames: resource.shortNames,
      isNamespaced: resource.isNamespaced
    )
    return ResourceKind.named(group: resource.group, kind: resource.kind) ?? kind
  }

  /// Reads a resource.
  public func get(_ reference: ResourceReference) async throws(StoreError) -> StoredResource {
    do throws(APIError) {
      return stored(try await client.get(try await objectName(of: reference)), reference)
    } catch {
      throw StoreError(error, about: reference)
    }
  }

  /// What is made of the resources that a query selects: each page is one request.
  public func list<Item: Sendable>(
    _ query: ResourceQuery,
    as read: @escaping @Sendable (StoredResource) -> Item
  ) -> ResourcePages<Item> {
    ResourcePages {
      let reader = ClusterPageReader(of: self, query, as: read)
      return { () async throws(StoreError) in try await reader.next() }
    }
  }

  /// What becomes of the resources that a query selects.
  public func watch(_ query: ResourceQuery) -> ResourceEvents {
    ResourceEvents {
      let reader = ClusterEventReader(of: self, query)
      return { () async throws(StoreError) in try await reader.next() }
    }
  }

  /// Adds a resource. Fields that the server does not know are refused.
  public func create(_ object: Value, dryRun: DryRun) async throws(StoreError) -> StoredResource {
    try await ClusterCreation(of: object, in: self).run(dryRun: dryRun)
  }

  /// Takes a resource out; what belongs to it goes with it, as the kind has it.
  public func delete(_ reference: ResourceReference, at revision: Revision?, dryRun: DryRun) async throws(StoreError) {
    try await ClusterDeletion(of: reference, at: revision, in: self).run(dryRun: dryRun)
  }

  /// Brings about what an object says by server-side apply. Fields that the server does not know are refused.
  public func apply(
    _ object: Value,
    writtenAs node: Node?,
    over revision: Revision?,
    forcesConflicts: Bool,
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    try await ClusterApply(of: object, over: revision, forcesConflicts: forcesConflicts, in: self).run(dryRun: dryRun)
  }

  /// Makes changes to a resource.
  public func edit(
    _ reference: ResourceReference,
    at revision: Revision,
    _ edits: [Edit],
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    try await ClusterEdit(of: reference, at: revision, edits, in: self).run(dryRun: dryRun)
  }
}

extension ClusterStore {
  func resource(of kind: ResourceKind) async throws(APIError) -> APIResource {
    try await client.resource(group: kind.group, kind: kind.kind)
  }

  func objectName(of reference: ResourceReference) async throws(APIError) -> ObjectName {
    ObjectName(
      try await resource(of: reference.kind),
      namespace: reference.namespace,
      name: reference.name
    )
  }

  func stored(_ object: APIObject, _ reference: ResourceReference) -> StoredResource {
    StoredResource(reference, type: object.type, node: object.node, revision: Revision(object.resourceVersion))
  }

  func stored(_ object: APIObject, of kind: ResourceKind) -> StoredResource {
    stored(object, ResourceReference(kind, object.name, namespace: object.namespace ?? ""))
  }
}
