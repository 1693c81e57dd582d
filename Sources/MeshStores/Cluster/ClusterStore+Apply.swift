import Kubernetes
import Resources
public import YAML

extension ClusterStore {
  /// Brings about what an object says, and takes back what this manager had said before (server-side apply).
  ///
  /// Fields of other managers are a conflict `.managed`, unless they are forced.
  public func apply(
    _ object: Value,
    forcesConflicts: Bool = false,
    dryRun: DryRun
  ) async throws(StoreError) -> StoredResource {
    let type = GroupVersionKind(apiVersion: object["apiVersion"]?.string ?? "", kind: object["kind"]?.string ?? "")
    guard let objectName = object.value(at: ["metadata", "name"])?.string, !objectName.isEmpty else {
      throw .notAnObject(missing: ["metadata", "name"])
    }
    let identity = ObjectIdentity(
      type: type,
      name: objectName,
      namespace: object.value(at: ["metadata", "namespace"])?.string
    )
    let reference = ResourceReference(identity, defaultNamespace: defaultNamespace)
    do throws(APIError) {
      let name = ObjectName(
        try await client.resource(of: type),
        namespace: reference.namespace,
        name: reference.name
      )
      let options = WriteOptions(
        fieldManager: fieldManager,
        isDryRun: dryRun != .none,
        fieldValidation: .strict
      )
      return stored(try await client.patch(name, .apply(object, force: forcesConflicts), options), reference)
    } catch {
      if case .conflict(let status) = error, !status.causes.isEmpty {
        throw .conflict(reference, .managed(status.causes.map(Self.managedField)))
      }
      throw StoreError(error, about: reference)
    }
  }

  /// The manager is told in the message alone, in quotation marks (structured-merge-diff, `Conflict.Error`).
  private static func managedField(_ cause: APIStatus.Cause) -> Conflict.ManagedField {
    let quoted = cause.message.split(separator: "\"", omittingEmptySubsequences: false)
    return .init(manager: quoted.count > 2 ? String(quoted[1]) : cause.message, path: cause.field)
  }
}
