import Kubernetes
import LogStreams
import StandInAPIServer
import Testing
import YAML

@Suite("Logs of a cluster as one", .timeLimit(.minutes(2)))
struct ClusterLogFeedTests {
  private static let second: Int64 = 1_000_000_000

  /// A pod of one container that has written lines at these seconds.
  private static func addPod(_ name: String, _ seconds: [Int64], on server: StandInServer) throws {
    try server.store.seed([
      [
        "apiVersion": "v1", "kind": "Pod", "metadata": ["name": .string(name)],
        "spec": ["containers": [["name": "app", "image": "i"]], "restartPolicy": "Never"],
        "status": ["phase": "Running"],
      ]
    ])
    try server.startContainer(name, "app")
    for time in seconds { server.pods.log(name, "app").write("\(name)@\(time)", at: time * second) }
  }

  /// The next event as words: the lines, or the notice.
  private static func words(_ event: LogEvent) -> [String] {
    switch event {
    case .lines(let batch): batch.lines.map { String(decoding: batch.bytes[$0.text], as: UTF8.self) }
    case .notice(.joined(let source)): ["+ \(source.pod)"]
    case .notice(.left(let source)): ["- \(source.pod)"]
    case .notice(.waiting(let count)): ["\(count) wait"]
    case .notice(.unreadable(let source, let reason)): ["\(source.pod): \(reason)"]
    case .notice(.restarted(let source, _)), .notice(.missed(let source, _)): ["! \(source.pod)"]
    }
  }

  /// Everything until the end.
  private static func all(_ feed: ClusterLogFeed) async throws -> [String] {
    var feed = feed
    var words: [String] = []
    while let event = try await feed.next() { words += Self.words(event) }
    return words
  }

  @Test("whole logs are merged by time, also when their streams are cut")
  func merging() async throws {
    try await FeedServer.with { mesh in
      for (pod, start) in [("a", 0), ("b", 1), ("c", 2)] as [(String, Int64)] {
        try Self.addPod(pod, (0..<200).map { start + 3 * $0 }, on: mesh.server)
      }
      for number in 0..<12 {
        let length = 1_000 + 700 * number
        mesh.server.faults.inject(.cutStream(after: length)) { $0.path.hasSuffix("/log") }
      }
      let lines = try await Self.all(mesh.feed(ClusterLogOptions())).filter { $0.contains("@") }
      #expect(lines == (0..<600).map { "\(["a", "b", "c"][$0 % 3])@\($0)" })
    }
  }

  @Test("more logs than may be read at once wait, and all are read")
  func turns() async throws {
    try await FeedServer.with { mesh in
      for pod in ["a", "b", "c", "d", "e"] { try Self.addPod(pod, [1, 2], on: mesh.server) }
      let words = try await Self.all(mesh.feed(ClusterLogOptions(maxStreams: 2)))
      #expect(words.first == "3 wait")
      #expect(
        words.filter { $0.contains("@") }.sorted() == ["a", "b", "c", "d", "e"].flatMap { ["\($0)@1", "\($0)@2"] }
      )
    }
  }

  @Test("the last lines and the new ones are followed to the end of a pod that was named")
  func following() async throws {
    try await FeedServer.with { mesh in
      try Self.addPod("a", [1, 2, 3], on: mesh.server)
      let choice = PodChoice([PodChoice.Scope(namespace: "default", pod: "a")])
      var feed = ClusterLogFeed(
        client: mesh.client,
        choice: choice,
        options: ClusterLogOptions(follows: true, tailLines: 2)
      )
      var words: [String] = []
      while let event = try await feed.next() {
        words += Self.words(event)
        if words.last == "a@3" { mesh.server.pods.log("a", "app").write("a@4", at: 4 * Self.second) }
        if words.last == "a@4" { try mesh.server.endContainer("a", "app") }
      }
      #expect(words == ["+ a", "a@2", "a@3", "a@4", "- a"])
    }
  }

  @Test("the run before is read by itself")
  func previous() async throws {
    try await FeedServer.with { mesh in
      try Self.addPod("a", [1, 2], on: mesh.server)
      try Self.addPod("b", [1], on: mesh.server)
      try mesh.server.startContainer("a", "app")
      mesh.server.pods.log("a", "app").write("a@9", at: 9 * Self.second)
      let words = try await Self.all(mesh.feed(ClusterLogOptions(isPrevious: true)))
      #expect(
        words.sorted() == [
          "+ a", "- a", "a@1", "a@2", "b: previous terminated container \"app\" in pod \"b\" not found",
        ]
      )
    }
  }

  @Test("one log that may not be read does not keep the others")
  func forbidden() async throws {
    try await FeedServer.with { mesh in
      for pod in ["a", "b"] { try Self.addPod(pod, [1], on: mesh.server) }
      mesh.server.faults.inject(.status(403), times: nil) { $0.path.hasSuffix("/a/log") }
      let words = try await Self.all(mesh.feed(ClusterLogOptions()))
      #expect(words.sorted() == ["+ b", "- b", "a: forbidden: User \"tester\" cannot do this", "b@1"])
    }
  }

  @Test("pods that may not be listed are an error")
  func noList() async throws {
    try await FeedServer.with { mesh in
      mesh.server.faults.inject(.status(403), times: nil)
      for follows in [false, true] {
        var feed = mesh.feed(ClusterLogOptions(follows: follows))
        let error = await #expect(throws: APIError.self) { _ = try await feed.next() }
        guard case .forbidden = error else { throw error ?? .cancelled }
      }
    }
  }

  @Test("who is cancelled while nothing comes gets an end, and every request ends")
  func cancellation() async throws {
    try await FeedServer.with { mesh in
      for pod in ["a", "b", "c"] { try Self.addPod(pod, [1], on: mesh.server) }
      let received = ReceivedLines()
      let feed = mesh.feed(ClusterLogOptions(follows: true))
      let task = Task {
        var feed = feed
        while let event = try await feed.next() { await received.add(event) }
      }
      await received.wait { $0.count == 3 }
      task.cancel()
      try await task.value
      for pod in ["a", "b", "c"] {
        while mesh.server.pods.log(pod, "app").readerCount > 0 { await Task.yield() }
      }
    }
  }
}
