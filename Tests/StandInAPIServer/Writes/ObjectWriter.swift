import Foundation
import YAML

/// Carries one write out, by the rules that a real server has for it.
struct ObjectWriter: Sendable {
  let resource: ServedResource
  let namespace: String
  /// `status` or `scale`; nil for the object itself.
  var subresource: String?
  /// Who writes, for the managed fields.
  let manager: String
  let isDryRun: Bool
  let validation: FieldValidation
  let now: Date
  /// Says why an object is refused, as a validating webhook does; nil lets it pass.
  var admission: @Sendable (Value) -> String? = { _ in nil }

  /// What a write made.
  struct Outcome: Sendable {
    let object: StoredObject
    let isNew: Bool
    var warnings: [String] = []
  }

  /// Makes a new object.
  func create(_ input: Value, in state: inout StoreState) throws(APIFailure) -> Outcome {
    var object = try prepared(input)
    try checkNamespace(state)
    let name = try objectName(&object, &state)
    guard state.object(resource, namespace, name) == nil else { throw .alreadyExists(resource, name) }
    if object.at("metadata", "resourceVersion") != nil {
      throw APIFailure(500, "", "resourceVersion should not be set on objects to be created")
    }
    let (checked, warnings) = try check(object, name)
    object = CreationDefaults(resource: resource, now: now).apply(to: checked)
    object.set("metadata", "uid", to: .string(state.nextUID()))
    return store(withOwners(object), over: nil, warnings, &state)
  }

  /// A new object with its managed fields: what the server itself sets is nobody's.
  private func withOwners(_ object: Value) -> Value {
    var owned = object
    if resource.hasSubresource("status") { owned.set("status", to: nil) }
    if resource.qualifiedKind == "Namespace" { owned.set("spec", to: nil) }
    owned = ManagedFields.afterUpdate(from: nil, to: owned, resource, manager, subresource, now)
    var result = object
    result.set("metadata", "managedFields", to: owned.at("metadata", "managedFields"))
    return result
  }

  /// Writes a whole object over a live one.
  func replace(_ live: StoredObject, with input: Value, in state: inout StoreState) throws(APIFailure) -> Outcome {
    var object = try prepared(input)
    try checkPreconditions(object, live)
    object = keepingWhatIsNotWritten(object, live)
    let (checked, warnings) = try check(object, live.name)
    object = ManagedFields.afterUpdate(from: live.value, to: checked, resource, manager, subresource, now)
    return store(object, over: live, warnings, &state)
  }

  /// Stores the outcome of a server-side apply, whose managed fields are already those after it.
  func storeApplied(
    _ object: Value,
    over live: StoredObject?,
    in state: inout StoreState
  ) throws(APIFailure) -> Outcome {
    var object = object
    if let live {
      try checkPreconditions(object, live)
      object = keepingWhatIsNotWritten(object, live)
    } else {
      try checkNamespace(state)
      let fields = object.at("metadata", "managedFields")
      object = CreationDefaults(resource: resource, now: now).apply(to: object)
      object.set("metadata", "managedFields", to: fields)
      object.set("metadata", "uid", to: .string(state.nextUID()))
    }
    let (checked, warnings) = try check(object, object.text("metadata", "name") ?? "")
    return store(checked, over: live, warnings, &state)
  }

  private func store(
    _ input: Value,
    over live: StoredObject?,
    _ warnings: [String],
    _ state: inout StoreState
  ) -> Outcome {
    var object = resource.isCustom ? input.withSortedKeys : input
    if let live {
      object.set("metadata", "resourceVersion", to: live.value.at("metadata", "resourceVersion"))
      if live.value(in: resource).isSameButForTimes(as: object) {
        return Outcome(object: live, isNew: false, warnings: warnings)
      }
      if resource.hasGeneration, subresource != "status", !live.value.hasSameSpecification(as: object) {
        let generation = live.value.at("metadata", "generation")?.wholeNumber ?? 0
        object.set("metadata", "generation", to: .integer(Int64(generation + 1)))
      }
    }
    if !isDryRun {
      object.set("metadata", "resourceVersion", to: .string(String(state.nextRevision())))
    } else if live == nil {
      object.set("metadata", "resourceVersion", to: nil)
    }
    let stored = StoredObject(resource.isCustom ? object.withSortedKeys : object, resource)
    if !isDryRun { put(stored, over: live, &state) }
    return Outcome(object: stored, isNew: live == nil, warnings: warnings)
  }

  /// An object that is being deleted goes when its last finalizer does.
  private func put(_ object: StoredObject, over live: StoredObject?, _ state: inout StoreState) {
    if let live, object.value.at("metadata", "deletionTimestamp") != nil,
      object.value.at("metadata", "finalizers")?.items.isEmpty ?? true
    {
      state.remove(live, last: object)
    } else {
      state.put(object)
    }
  }

  private func check(_ object: Value, _ name: String) throws(APIFailure) -> (Value, [String]) {
    var schema = SchemaCheck()
    let pruned = schema.check(object, resource)
    let unknown = schema.unknownFields.map { "unknown field \"\($0)\"" }
    if validation == .strict, !unknown.isEmpty {
      throw .badRequest(
        "\(resource.kind) in version \"\(resource.version)\" cannot be handled as a \(resource.kind): "
          + "strict decoding error: \(unknown.joined(separator: ", "))"
      )
    }
    if let first = schema.causes.first, first.reason == "FieldValueTypeInvalid", !resource.isCustom {
      throw .badRequest(
        "\(resource.kind) in version \"\(resource.version)\" cannot be handled as a \(resource.kind): "
          + "json: cannot unmarshal into Go struct field \(resource.kind).\(first.field): \(first.message)"
      )
    }
    guard schema.causes.isEmpty else { throw .invalid(resource, name, schema.causes) }
    if let why = admission(pruned) { throw .badRequest(why) }
    return (pruned, validation == .warn ? unknown : [])
  }
}
