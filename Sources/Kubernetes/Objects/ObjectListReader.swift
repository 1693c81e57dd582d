import HTTP
import YAML

/// Reads a page of a list as its bytes come in: of the page, one object at a time is in memory.
struct ObjectListReader<Item: Sendable> {
  /// What came of an answer.
  enum Outcome {
    case list(ObjectList<Item>)
    /// JSON, but no list.
    case noList
    case empty
    case malformed(MalformedJSON)
  }

  private let resource: APIResource
  private let read: (APIObject) -> Item
  private var splitter: JSONListSplitter
  private var items: [Item] = []
  private var isList = false
  private var metadata: Node?

  /// - Parameters:
  ///   - path: the name of the answer.
  ///   - read: makes of an object what is kept.
  init(_ path: String, of resource: APIResource, as read: @escaping (APIObject) -> Item) {
    self.resource = resource
    self.read = read
    splitter = JSONListSplitter(source: path, list: "items")
  }

  /// Reads an answer to its end, or to where it is known not to be JSON.
  mutating func outcome(of body: ResponseBody, upTo limit: Int) async throws(HTTPError) -> Outcome {
    var room = limit
    let pieces = body.makeAsyncIterator()
    while let piece = try await pieces.next() {
      guard piece.count <= room else { throw .bodyTooLarge(limit: limit) }
      room -= piece.count
      splitter.append(piece)
      if let failure = takeParts() { return .malformed(failure) }
    }
    splitter.finish()
    if let failure = takeParts() { return .malformed(failure) }
    if splitter.isEmpty { return .empty }
    return isList ? .list(ObjectList(items, ListMetadata(metadata))) : .noList
  }

  private mutating func takeParts() -> MalformedJSON? {
    do throws(MalformedJSON) {
      while let part = try splitter.next() { take(part) }
      return nil
    } catch {
      return error
    }
  }

  private mutating func take(_ part: JSONListSplitter.Part) {
    switch part {
    case .list:
      isList = true
      items = []
    case .item(let node): items.append(read(APIObject(node, of: resource)))
    case .member("metadata", let node): metadata = node
    case .member("items", let node):
      // Go writes a list without items as null.
      isList = node.isNull
      items = []
    case .member, .other: break
    }
  }
}
