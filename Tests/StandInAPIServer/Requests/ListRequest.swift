import Foundation
import YAML

/// Answers lists, page by page where a limit is given.
struct ListRequest: Sendable {
  let target: ResourceTarget
  let filter: ObjectFilter
  let representation: Representation
  let limit: Int
  let continuation: ContinueToken?
  private let revision: String
  private let isExact: Bool
  private let includes: String

  init(_ request: HTTPRequest, _ target: ResourceTarget, _ representation: Representation) throws(APIFailure) {
    self.target = target
    self.representation = representation
    filter = try ObjectFilter(request, target)
    limit = request.parameter("limit").flatMap { Int($0) } ?? 0
    let token = request.parameter("continue") ?? ""
    continuation = token.isEmpty ? nil : try ContinueToken(token)
    revision = request.parameter("resourceVersion") ?? ""
    isExact = request.parameter("resourceVersionMatch") == "Exact"
    includes = request.parameter("includeObject") ?? "Metadata"
  }

  private struct Page: Sendable {
    var objects: [StoredObject]
    var metadata: Value
  }

  func answer(from store: ObjectStore) throws(APIFailure) -> HTTPAnswer {
    let page = try store.read { (state) throws(APIFailure) -> Page in try self.page(of: state) }
    let now = Int(store.now.timeIntervalSince1970)
    switch representation {
    case .table:
      let tables = TableAnswer(resource: target.resource, now: now, includes: includes)
      return HTTPAnswer(200, tables.table(page.objects, metadata: page.metadata))
    case .metadata:
      let items = page.objects.map { TableAnswer.partial($0.value) }
      return HTTPAnswer(
        200,
        [
          "kind": "PartialObjectMetadataList", "apiVersion": "meta.k8s.io/v1", "metadata": page.metadata,
          "items": .sequence(items),
        ]
      )
    case .json, .yaml: return HTTPAnswer(status: 200, body: .whole(json(page)))
    }
  }

  /// The stored bytes of the objects, one behind the other.
  private func json(_ page: Page) -> [UInt8] {
    let resource = target.resource
    var bytes: [UInt8] = []
    bytes.reserveCapacity(page.objects.count * 512 + 256)
    bytes.append(contentsOf: "{\"kind\":\"\(resource.kind)List\",\"apiVersion\":\"\(resource.apiVersion)\",".utf8)
    bytes.append(contentsOf: "\"metadata\":\(page.metadata.jsonText),\"items\":[".utf8)
    for (index, object) in page.objects.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      object.appendItem(in: resource, to: &bytes)
    }
    bytes.append(contentsOf: "]}".utf8)
    return bytes
  }

  private func page(of state: StoreState) throws(APIFailure) -> Page {
    let (all, shown) = try objects(of: state)
    var rest = filter.isSelective ? all.filter(filter.matches)[...] : all[...]
    if let start = continuation?.start { rest = rest.drop { relativeKey($0) < start } }
    let objects = limit > 0 ? Array(rest.prefix(limit)) : Array(rest)
    // A definition's list has the token even when it is empty.
    var metadata: Value = target.resource.isCustom ? ["continue": ""] : [:]
    metadata.set("resourceVersion", to: .string(String(shown)))
    if objects.count < rest.count, let last = objects.last {
      metadata.set(
        "continue",
        to: .string(ContinueToken(revision: shown, after: relativeKey(last)).text)
      )
      if !filter.isSelective {
        metadata.set("remainingItemCount", to: .integer(Int64(rest.count - objects.count)))
      }
    }
    return Page(objects: objects, metadata: metadata)
  }

  /// Keys are relative to the namespace where there is one.
  private func relativeKey(_ object: StoredObject) -> String {
    target.namespace == nil ? object.key : object.name
  }

  private func objects(of state: StoreState) throws(APIFailure) -> ([StoredObject], Int) {
    if let continuation, continuation.revision > 0 {
      guard continuation.revision != state.revision else { return (current(state), state.revision) }
      guard let objects = state.list(target.resource, in: target.namespace, at: continuation.revision) else {
        throw Self.expired(continuation)
      }
      return (objects, continuation.revision)
    }
    guard let revision = Int(revision), revision > 0 else { return (current(state), state.revision) }
    guard revision <= state.revision else { throw Self.tooLarge(revision, state.revision) }
    guard isExact else { return (current(state), state.revision) }
    guard let objects = state.list(target.resource, in: target.namespace, at: revision) else {
      throw .expired("The resourceVersion for the provided list is too old.")
    }
    return (objects, revision)
  }

  private func current(_ state: StoreState) -> [StoredObject] {
    state.collection(target.resource).list(in: target.namespace)
  }

  /// k8s.io/apiserver, `pkg/storage/etcd3/errors.go`.
  private static func expired(_ token: ContinueToken) -> APIFailure {
    var failure = APIFailure.expired(
      "The provided continue parameter is too old to display a consistent list result. You can start a new list "
        + "without the continue parameter, or use the continue token in this response to retrieve the remainder of "
        + "the results. Continuing with the provided token results in an inconsistent list - objects that were "
        + "created, modified, or deleted between the time the first chunk was returned and now may show up in the "
        + "list."
    )
    failure.continueToken = ContinueToken(revision: -1, after: String(token.start.dropLast())).text
    return failure
  }

  private static func tooLarge(_ revision: Int, _ current: Int) -> APIFailure {
    APIFailure(
      504,
      "Timeout",
      "Timeout: Too large resource version: \(revision), current: \(current)",
      details: [
        "causes": [["reason": "ResourceVersionTooLarge", "message": "Too large resource version"]],
        "retryAfterSeconds": 1,
      ]
    )
  }
}
