import HTTP
import Testing
import Traffic

@Suite("Sending requests", .timeLimit(.minutes(5)))
struct TrafficRunTests {
  private func plan(_ count: Int, concurrency: Int = 8) -> TrafficPlan {
    let schedule = PacingSchedule(count: count, rate: 1_000_000)
    let request = Request(.get, HTTPURL(.http, host: "127.0.0.1"))
    return TrafficPlan(request, schedule, concurrency: concurrency, nameHeader: "x-name")
  }

  @Test("proves that every request is sent and counted once: names, errors with their reasons, failures")
  func counting() async throws {
    let transport = ScriptedTransport { number throws(HTTPError) in
      switch number % 4 {
      case 0: return Response(status: 200, headers: ["X-Name": "v1"], body: ResponseBody(Array("hello".utf8)))
      case 1: return Response(status: 200, body: ResponseBody([]))
      case 2: return Response(status: 503, headers: ["x-name": "v2"], body: ResponseBody(Array("full\nmore".utf8)))
      default: throw .connectionLost(.beforeResponse, detail: "")
      }
    }
    var changes = 0
    let tally = await TrafficRun(plan(400), over: transport).run { _ in changes += 1 }
    #expect(tally.sent == 400)
    #expect(tally.answered == 300)
    #expect(tally.latencies.count == 300)
    #expect(tally.byName == ["v1": 100, "v2": 100])
    #expect(tally.unnamed == 100)
    #expect(
      tally.troubles == [
        .status(503, reason: "full"): 100, .failure(.connectionLost(.beforeResponse, detail: "")): 100,
      ]
    )
    #expect(tally.troubled == 200)
    #expect(changes == 400)
  }

  @Test("proves that no requests are sent where none are to be")
  func nothing() async {
    let transport = ScriptedTransport { _ in Response(status: 200, body: ResponseBody([])) }
    let tally = await TrafficRun(plan(0), over: transport).run { _ in }
    #expect(tally.sent == 0 && transport.sent == 0)
  }

  @Test("proves that no more requests are under way than may be", arguments: [1, 3, 16])
  func concurrency(limit: Int) async throws {
    let transport = ScriptedTransport { _ in Response(status: 200, body: ResponseBody([])) }
    let tally = await TrafficRun(plan(200, concurrency: limit), over: transport).run { _ in }
    #expect(tally.sent == 200)
    #expect(transport.mostUnderWay <= limit)
  }

  @Test("proves that sending ends soon when nobody answers")
  func patience() async throws {
    let transport = ScriptedTransport { _ throws(HTTPError) in throw .refused(host: "127.0.0.1", port: 1) }
    let tally = await TrafficRun(plan(100_000), over: transport).run { _ in }
    #expect(tally.answered == 0)
    #expect(tally.sent >= 20 && tally.sent <= 28)
    #expect(tally.troubles == [.failure(.refused(host: "127.0.0.1", port: 1)): tally.sent])
  }

  @Test("proves that a cancelled run tells what was answered until then, and nothing else")
  func cancellation() async throws {
    let transport = ScriptedTransport { number throws(HTTPError) in
      // The eleventh is the last that is answered.
      while number > 10, !Task.isCancelled { await Task.yield() }
      if number > 10 { throw .cancelled }
      return Response(status: 200, headers: ["x-name": "v1"], body: ResponseBody([]))
    }
    let plan = self.plan(1_000, concurrency: 4)
    let (answers, continuation) = AsyncStream.makeStream(of: Int.self)
    let task = Task { await TrafficRun(plan, over: transport).run { continuation.yield($0.answered) } }
    for await count in answers where count == 11 { break }
    task.cancel()
    let tally = await task.value
    #expect(tally.sent == 11)
    #expect(tally.byName == ["v1": 11])
    #expect(tally.troubles == [:])
  }
}
