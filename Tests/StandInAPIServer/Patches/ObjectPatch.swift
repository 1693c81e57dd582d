import YAML

/// A patch as a request brings it.
struct ObjectPatch: Sendable {
  enum Kind: Sendable {
    case json([Value])
    case merge(Value)
    case strategic(Value)
    case apply(Value)
  }

  let kind: Kind

  init(_ request: HTTPRequest, _ resource: ServedResource) throws(APIFailure) {
    var accepted = ["application/json-patch+json", "application/merge-patch+json"]
    if !resource.isCustom { accepted.append("application/strategic-merge-patch+json") }
    accepted.append("application/apply-patch+yaml")
    guard accepted.contains(request.contentType) else { throw .unsupportedMediaType(accepted) }
    guard let value = Value(parsing: request.body) else {
      throw .badRequest("error decoding patch: invalid character in the body of the request")
    }
    switch request.contentType {
    case "application/json-patch+json":
      guard case .sequence(let operations) = value else {
        throw .badRequest("error decoding patch: json: cannot unmarshal object into Go value of type jsonpatch.Patch")
      }
      guard operations.count <= JSONPatch.operationLimit else {
        throw APIFailure(
          413,
          "RequestEntityTooLarge",
          "Request entity is too large: The allowed maximum operations in a JSON patch is "
            + "\(JSONPatch.operationLimit), got \(operations.count)"
        )
      }
      kind = .json(operations)
    case "application/merge-patch+json": kind = .merge(value)
    case "application/strategic-merge-patch+json": kind = .strategic(value)
    default: kind = .apply(value)
    }
  }

  /// The object after the patch; a server-side apply needs more than the object.
  func apply(to object: Value, _ resource: ServedResource) throws(APIFailure) -> Value {
    switch kind {
    case .json(let operations):
      do throws(JSONPatch.Rejected) {
        return try JSONPatch.apply(operations, to: object)
      } catch {
        throw .patchRejected
      }
    case .merge(let patch), .apply(let patch): return MergePatch.apply(patch, to: object)
    case .strategic(let patch): return StrategicMerge.apply(patch, to: object, resource.shape) ?? [:]
    }
  }
}
