import LogStreams
import StandInAPIServer
import Testing

@Suite("Logs of fifty pods whose streams are cut")
struct CutStreamsTests {
  private static let podCount = 50
  private static let cutCount = 500

  @Test("each line comes exactly once and in order per container", .timeLimit(.minutes(5)))
  func exactlyOnce() async throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    print("seed of the cut streams: \(seed)")
    try await FeedServer.with { mesh in
      let received = ReceivedLines()
      var world = try LogWorld(seed: seed, podCount: Self.podCount, on: mesh.server)
      let faults = CutStreamFaults(seed: seed, on: mesh.server)
      let feed = mesh.feed(ClusterLogOptions(follows: true), labels: "app=web")
      let reading = Task {
        var feed = feed
        while let event = try await feed.next() { await received.add(event) }
      }
      try await Self.live(&world, faults, received)
      faults.stop()
      let written = world.written
      await received.wait { lines in written.allSatisfy { lines[$0.key]?.count ?? 0 >= $0.value.count } }
      reading.cancel()
      try await reading.value
      await Self.check(received, written, seed)
      #expect(faults.cutCount >= Self.cutCount)
      #expect(world.restartCount > 20)
      #expect(world.replacementCount > 5)
      print("\(faults.cutCount) cuts, \(world.restartCount) restarts, \(world.replacementCount) pods replaced")
    }
  }

  /// Goes on until enough streams were cut.
  private static func live(_ world: inout LogWorld, _ faults: CutStreamFaults, _ received: ReceivedLines) async throws {
    // Of the runs before its beginning a feed reads none.
    world.write(1...5)
    let first = world.written
    await received.wait { lines in first.keys.allSatisfy { lines[$0] != nil } }
    while faults.cutCount < cutCount {
      world.write(10...30)
      try await world.restart(6, received)
      try await world.replacePod(received)
      world.server.store.forgetHistory()
      let written = world.written
      // Most of it: some streams are behind when the next things happen.
      await received.wait { lines in
        let (come, all) = written.reduce(into: (0, 0)) {
          $0 = ($0.0 + (lines[$1.key]?.count ?? 0), $0.1 + $1.value.count)
        }
        return come * 10 >= all * 9
      }
    }
  }

  private static func check(_ received: ReceivedLines, _ written: [WriterName: [String]], _ seed: UInt64) async {
    let lines = await received.lines
    #expect(Set(lines.keys) == Set(written.filter { !$0.value.isEmpty }.keys))
    for (name, texts) in written {
      let come = lines[name] ?? []
      guard come != texts else { continue }
      let place = zip(come, texts).prefix { $0 == $1 }.count
      let (found, wanted) = (come.dropFirst(place).prefix(3), texts.dropFirst(place).prefix(3))
      Issue.record(
        "seed \(seed): \(name), line \(place) of \(texts.count), \(come.count) come: \(found), not \(wanted)"
      )
    }
  }
}
