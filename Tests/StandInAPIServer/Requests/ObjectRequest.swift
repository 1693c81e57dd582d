import Foundation
import YAML

/// Answers what is asked of one object, or of the objects that are made and removed.
struct ObjectRequest: Sendable {
  let request: HTTPRequest
  let target: ResourceTarget
  let representation: Representation
  let configuration: StandInConfiguration
  let store: ObjectStore

  private var resource: ServedResource { target.resource }
  private var namespace: String { target.namespace ?? "" }
  private var name: String { target.name ?? "" }
  private var isDryRun: Bool { request.parameter("dryRun") == "All" }

  func answer() throws(APIFailure) -> HTTPAnswer {
    switch request.method {
    case "GET", "HEAD": try get()
    case "POST": try create()
    case "PUT": try replace()
    case "PATCH": try patch()
    case "DELETE" where target.name == nil: try deleteCollection()
    case "DELETE": try delete()
    default: throw .methodNotAllowed(resource)
    }
  }

  private func live(_ state: StoreState) throws(APIFailure) -> StoredObject {
    guard let object = state.object(resource, namespace, name) else { throw .notFound(resource, name) }
    return object
  }

  private func get() throws(APIFailure) -> HTTPAnswer {
    let object = try store.read { (state) throws(APIFailure) in try live(state) }
    if target.subresource == "scale" { return HTTPAnswer(200, Scale.of(object.value)) }
    return present(object, status: 200, [])
  }

  private func present(_ object: StoredObject, status: Int, _ warnings: [String]) -> HTTPAnswer {
    var answer: HTTPAnswer
    switch representation {
    case .table:
      let now = Int(store.now.timeIntervalSince1970)
      let includes = request.parameter("includeObject") ?? "Metadata"
      let tables = TableAnswer(resource: resource, now: now, includes: includes)
      let metadata: Value = ["resourceVersion": .string(String(object.revision))]
      answer = HTTPAnswer(status, tables.table([object], metadata: metadata))
    case .metadata: answer = HTTPAnswer(status, TableAnswer.partial(object.value))
    case .yaml:
      let text = Emitter().bytes(for: object.value(in: resource)) + [UInt8(ascii: "\n")]
      answer = HTTPAnswer(status: status, contentType: "application/yaml", body: .whole(text))
    case .json: answer = HTTPAnswer(status: status, body: .whole(object.json(in: resource)))
    }
    for warning in warnings {
      let quoted = warning.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
      answer.headers.append(("Warning", "299 - \"\(quoted)\""))
    }
    return answer
  }

  private func present(_ outcome: ObjectWriter.Outcome) -> HTTPAnswer {
    present(outcome.object, status: outcome.isNew ? 201 : 200, outcome.warnings)
  }

  private func writer() -> ObjectWriter {
    ObjectWriter(
      resource: resource,
      namespace: namespace,
      subresource: target.subresource,
      manager: manager,
      isDryRun: isDryRun,
      validation: request.parameter("fieldValidation").flatMap { FieldValidation(rawValue: $0) } ?? .warn,
      now: store.now,
      admission: configuration.admit
    )
  }

  /// The name that a client without `fieldManager` writes under: what its `User-Agent` says before the slash.
  private var manager: String {
    if let named = request.parameter("fieldManager"), !named.isEmpty { return named }
    return String((request.header("User-Agent") ?? "unknown").prefix { $0 != "/" })
  }

  private func body() throws(APIFailure) -> Value {
    let accepted = ["application/json", "application/yaml", "application/vnd.kubernetes.protobuf"]
    guard ["", "application/json", "application/yaml"].contains(request.contentType) else {
      throw .unsupportedMediaType(accepted)
    }
    guard let value = Value(parsing: request.body), value.isMapping else {
      throw .badRequest("couldn't get version/kind; json parse error: invalid character in the body of the request")
    }
    return value
  }

  private func create() throws(APIFailure) -> HTTPAnswer {
    guard target.name == nil else { throw .methodNotAllowed(resource) }
    let object = try body()
    let writer = writer()
    return present(try store.write { (state) throws(APIFailure) in try writer.create(object, in: &state) })
  }

  private func replace() throws(APIFailure) -> HTTPAnswer {
    let object = try body()
    let writer = writer()
    if target.subresource == "scale" {
      return try patchScale { live in Scale.apply(object, to: live) }
    }
    let outcome = try store.write { (state) throws(APIFailure) in
      let live = try live(state)
      if resource.isCustom, object.text("metadata", "resourceVersion") == nil {
        let cause = FieldCause.invalid("metadata.resourceVersion", "0", "must be specified for an update")
        throw APIFailure.invalid(resource, name, [cause])
      }
      return try writer.replace(live, with: object, in: &state)
    }
    return present(outcome)
  }

  private func patch() throws(APIFailure) -> HTTPAnswer {
    let patch = try ObjectPatch(request, resource)
    if target.subresource == "scale" {
      return try patchScale { (live) throws(APIFailure) in
        Scale.apply(try patch.apply(to: Scale.of(live), resource), to: live)
      }
    }
    let writer = writer()
    if case .apply(let config) = patch.kind { return try apply(config, writer) }
    let outcome = try store.write { (state) throws(APIFailure) in
      let live = try live(state)
      return try writer.replace(live, with: try patch.apply(to: live.value(in: resource), resource), in: &state)
    }
    return present(outcome)
  }

  private func apply(_ config: Value, _ writer: ObjectWriter) throws(APIFailure) -> HTTPAnswer {
    guard request.parameter("fieldManager")?.isEmpty == false else {
      let cause = FieldCause.required("fieldManager", "is required for apply patch")
      throw .invalid(kind: "PatchOptions", group: "meta.k8s.io", "", [cause])
    }
    var schema = SchemaCheck()
    _ = schema.check(config, resource)
    if let unknown = schema.unknownFields.first {
      let identity = "\(namespace)/\(name); \(resource.apiVersion), Kind=\(resource.kind)"
      let message = "failed to create typed patch object (\(identity)): .\(unknown): field not declared in schema"
      throw APIFailure(500, "", message)
    }
    let apply = ServerSideApply(
      resource: resource,
      manager: manager,
      subresource: target.subresource,
      isForced: request.isSet("force"),
      now: store.now
    )
    let outcome = try store.write { (state) throws(APIFailure) in
      let live = state.object(resource, namespace, name)
      var prepared = try writer.prepared(config)
      prepared.set("metadata", "name", to: .string(name))
      let merged = try apply.apply(prepared, to: live?.value(in: resource))
      return try writer.storeApplied(merged, over: live, in: &state)
    }
    return present(outcome)
  }

  private func patchScale(_ edit: (Value) throws(APIFailure) -> Value) throws(APIFailure) -> HTTPAnswer {
    // The closure of a lock may not hold on to one that cannot leave this thread.
    let before = try store.read { (state) throws(APIFailure) in try live(state) }
    let object = try edit(before.value)
    var writer = writer()
    writer.subresource = nil
    let final = writer
    let outcome = try store.write { (state) throws(APIFailure) in
      try final.replace(try live(state), with: object, in: &state)
    }
    return HTTPAnswer(200, Scale.of(outcome.object.value))
  }

  private func delete() throws(APIFailure) -> HTTPAnswer {
    let options = Value(parsing: request.body)
    let deletion = ObjectDeletion(now: store.now)
    let isDryRun = isDryRun || options?["dryRun"]?.items.isEmpty == false
    let last = try store.write { (state) throws(APIFailure) in
      let live = try live(state)
      try deletion.checkPreconditions(options, live)
      return isDryRun ? live : deletion.remove(live, from: &state)
    }
    // Kinds that go gracefully are answered with the object, the others with a success.
    guard !["pods", "services", "namespaces"].contains(resource.plural),
      last.value.at("metadata", "deletionTimestamp") == nil
    else { return present(last, status: 200, []) }
    var details: Value = ["name": .string(name)]
    if !resource.group.isEmpty { details.set("group", to: .string(resource.group)) }
    details.set("kind", to: .string(resource.plural))
    details.set("uid", to: .string(last.uid))
    return HTTPAnswer(
      200,
      ["kind": "Status", "apiVersion": "v1", "metadata": [:], "status": "Success", "details": details]
    )
  }

  private func deleteCollection() throws(APIFailure) -> HTTPAnswer {
    let list = try ListRequest(request, target, representation)
    let answer = try list.answer(from: store)
    let filter = list.filter
    let deletion = ObjectDeletion(now: store.now)
    if !isDryRun {
      try store.write { (state) throws(APIFailure) in
        let all = state.collection(resource).list(in: target.namespace)
        for object in all where filter.matches(object) { deletion.remove(object, from: &state) }
      }
    }
    return answer
  }
}
