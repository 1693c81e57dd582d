import HTTP
import YAML

/// One watch at work.
actor WatchReader {
  private let watch: Watch
  private var body: ResponseBody?
  private var lines = WatchLines()
  private var resourceVersion: String
  private var backoff = WatchBackoff()
  /// Whether the server has answered once: until then its errors are the caller's.
  private var hasBegun = false

  init(_ watch: Watch) {
    self.watch = watch
    resourceVersion = watch.options.resourceVersion
  }

  /// Waits for the next event.
  func next() async throws(APIError) -> WatchEvent {
    while true {
      if let line = lines.next() { return try event(line) }
      guard let open = body else {
        try await begin()
        continue
      }
      do throws(HTTPError) {
        if let piece = try await open.makeAsyncIterator().next() {
          guard lines.append(piece) else {
            throw HTTPError.bodyTooLarge(limit: WatchLines.lineLimit)
          }
          continue
        }
      } catch {
        try await recover(from: error)
        continue
      }
      // The server has ended the answer in its time; an event without a line feed may be left.
      body = nil
      if let line = lines.last() { return try event(line) }
    }
  }

  /// Asks for a new answer, behind the last event.
  private func begin() async throws(APIError) {
    let seconds = watch.options.seconds ?? Int.random(in: 300..<600)
    let resource = watch.resource
    let request = APIRequest(
      path: resource.path(namespace: watch.selection.namespace),
      parameters: watch.selection.parameters
        + watch.options.parameters(from: resourceVersion, seconds: seconds),
      permission: Permission("watch", resource, namespace: watch.selection.namespace),
      // A connection that was cut without a word is found out when the answer is overdue.
      timeouts: Timeouts(idle: .seconds(seconds + 30))
    )
    do throws(APIError) {
      body = try await watch.session.send(request).body
      lines = WatchLines()
      hasBegun = true
    } catch .serverError where hasBegun, .tooManyRequests where hasBegun {
      try await watch.session.pause(backoff.next())
    } catch .connection(let error, _) where hasBegun && Self.mayPass(error) {
      try await watch.session.pause(backoff.next())
    }
  }

  private func recover(from error: HTTPError) async throws(APIError) {
    body = nil
    lines = WatchLines()
    if error == .cancelled { throw .cancelled }
    guard Self.mayPass(error) else { throw .connection(error, server: watch.session.serverName) }
    try await watch.session.pause(backoff.next())
  }

  /// Whether a watch that was under way goes on after the error: the server may be starting again.
  private static func mayPass(_ error: HTTPError) -> Bool {
    switch error {
    case .connectionLost, .timeout, .refused, .unreachable: true
    default: false
    }
  }

  private func event(_ line: [UInt8]) throws(APIError) -> WatchEvent {
    let path = "/" + watch.resource.path(namespace: watch.selection.namespace).joined(separator: "/")
    let root = try watch.session.root(of: line, from: path)
    guard let type = root.member("type")?.text, let node = root.member("object") else {
      throw .unreadableAnswer("an event of \(path) has no type or no object", server: watch.session.serverName)
    }
    let object = APIObject(node, of: watch.resource)
    let event: WatchEvent
    switch type {
    case "ADDED": event = .added(object)
    case "MODIFIED": event = .modified(object)
    case "DELETED": event = .deleted(object)
    case "BOOKMARK":
      let annotations = node.member("metadata")?.member("annotations")
      let isEnd = annotations?.member("k8s.io/initial-events-end")?.text == "true"
      event = .bookmark(resourceVersion: object.resourceVersion, endsInitialEvents: isEnd)
    default: throw error(node, path: path)
    }
    if !event.resourceVersion.isEmpty { resourceVersion = event.resourceVersion }
    backoff.reset()
    return event
  }

  private func error(_ node: Node, path: String) -> APIError {
    body = nil
    guard let status = APIStatus(node, code: 500) else {
      return .unreadableAnswer("an event of \(path) is of no known type", server: watch.session.serverName)
    }
    return APIError(status, path: path, permission: nil, user: watch.session.connection.userName)
  }
}
