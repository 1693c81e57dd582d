import HTTP
import Resources
public import YAML

extension APIClient {
  /// Adds an object, which the server gives back as it is then.
  public func create(
    _ object: Value,
    of resource: APIResource,
    namespace: String?,
    _ options: WriteOptions = .init()
  ) async throws(APIError) -> APIObject {
    let request = APIRequest(
      method: .post,
      path: resource.path(namespace: namespace),
      parameters: options.parameters,
      body: object,
      permission: Permission("create", resource, namespace: namespace)
    )
    return try await written(request, resource)
  }

  /// Puts an object in the place of the one there. With `metadata.resourceVersion` in it, only if it is that still.
  public func update(
    _ name: ObjectName,
    to object: Value,
    _ options: WriteOptions = .init()
  ) async throws(APIError) -> APIObject {
    let request = APIRequest(
      method: .put,
      path: name.path(),
      parameters: options.parameters,
      body: object,
      permission: Permission("update", name.resource, namespace: name.namespace)
    )
    return try await written(request, name.resource)
  }

  /// Changes an object; by `.apply` it may also be created.
  public func patch(
    _ name: ObjectName,
    _ patch: Patch,
    subresource: String? = nil,
    _ options: WriteOptions = .init()
  ) async throws(APIError) -> APIObject {
    var parameters = options.parameters
    if case .apply(_, force: true) = patch { parameters.append(.init("force", "true")) }
    let request = APIRequest(
      method: .patch,
      path: name.path(subresource: subresource),
      parameters: parameters,
      body: patch.body,
      contentType: patch.contentType,
      permission: Permission("patch", name.resource, subresource: subresource, namespace: name.namespace)
    )
    return try await written(request, name.resource)
  }

  /// Sends a write, and gives the object as it is then. What a definition defines is not served before it is written.
  private func written(_ request: APIRequest, _ resource: APIResource) async throws(APIError) -> APIObject {
    if resource.type.isDefinition { await discovery.expectGrowth() }
    return try await object(request, of: resource)
  }

  /// Deletes an object.
  public func delete(_ name: ObjectName, _ options: DeleteOptions = .init()) async throws(APIError) -> Deletion {
    let request = APIRequest(
      method: .delete,
      path: name.path(),
      parameters: options.parameters,
      body: options.body,
      permission: Permission("delete", name.resource, namespace: name.namespace)
    )
    let root = try await session.answer(to: request)
    return APIStatus(root, code: 200) != nil ? .done : .pending(APIObject(root, of: name.resource))
  }
}

extension GroupVersionKind {
  fileprivate var isDefinition: Bool {
    group == ResourceKind.customResourceDefinition.group && kind == ResourceKind.customResourceDefinition.kind
  }
}
