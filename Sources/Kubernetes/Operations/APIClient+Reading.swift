import HTTP
import YAML

extension APIClient {
  /// Reads an object.
  public func get(_ name: ObjectName) async throws(APIError) -> APIObject {
    let request = APIRequest(
      path: name.path(),
      permission: Permission("get", name.resource, namespace: name.namespace)
    )
    return try await object(request, of: name.resource)
  }

  /// The objects of a resource, a page at a time: each is asked for when it is wanted, one request a page.
  ///
  /// - Parameter limit: the most objects in a page; nil for all of them in one.
  public func list(_ resource: APIResource, _ selection: Selection = .init(), limit: Int? = 500)
    -> Pages<ObjectList<APIObject>>
  {
    list(resource, selection, limit: limit) { $0 }
  }

  /// What is made of the objects of a resource, a page at a time.
  ///
  /// Only that is kept: one object at a time is in memory, however many a page has. An object is read again when its
  /// page is asked for again, because the connection was lost.
  public func list<Item: Sendable>(
    _ resource: APIResource,
    _ selection: Selection = .init(),
    limit: Int? = 500,
    as read: @escaping @Sendable (APIObject) -> Item
  ) -> Pages<ObjectList<Item>> {
    Pages(session, resource, selection, limit: limit) { session, request throws(APIError) in
      try await session.list(of: resource, request, as: read)
    }
  }

  /// The objects as the server would print them.
  ///
  /// - Parameter includesObjects: whether each row has its whole object.
  public func table(
    _ resource: APIResource,
    _ selection: Selection = .init(),
    limit: Int? = 500,
    includesObjects: Bool = false
  ) -> Pages<ServerTable> {
    Pages(session, resource, selection, limit: limit, parameters: Self.tableParameters(includesObjects)) {
      session,
      request throws(APIError) in
      try await session.table(of: resource, request)
    }
  }

  /// One object as the server would print it: a table of one row.
  public func table(of name: ObjectName, includesObject: Bool = false) async throws(APIError) -> ServerTable {
    let request = APIRequest(
      path: name.path(),
      parameters: Self.tableParameters(includesObject),
      accept: ServerTable.mediaType,
      permission: Permission("get", name.resource, namespace: name.namespace)
    )
    return try await session.table(of: name.resource, request)
  }

  /// Without a word the server sends the metadata of the objects (`meta.k8s.io/v1`, `TableOptions`).
  private static func tableParameters(_ includesObjects: Bool) -> [HTTPURL.Parameter] {
    includesObjects ? [.init("includeObject", "Object")] : []
  }

  /// The object that a request is answered with.
  func object(_ request: APIRequest, of resource: APIResource) async throws(APIError) -> APIObject {
    let root = try await session.answer(to: request)
    guard root.kind == .mapping else {
      throw .unreadableAnswer("\(request.pathText) is no object", server: session.serverName)
    }
    return APIObject(root, of: resource)
  }
}
