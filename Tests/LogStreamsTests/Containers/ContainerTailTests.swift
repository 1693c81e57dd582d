import Console
import Kubernetes
import Testing

@testable import LogStreams

@Suite("Tails of containers")
struct ContainerTailTests {
  private static let source = LogSource(namespace: "default", pod: "p", container: "app")
  private static let running = ContainerState(current: ContainerRun(number: 0, identifier: "a"), isRunning: true)

  private static func tail(_ plan: ReadingPlan = ReadingPlan(follows: true)) -> ContainerTail {
    ContainerTail(ModelReading.key, source, plan)
  }

  private static func options(
    follows: Bool = true,
    isPrevious: Bool = false,
    second: Int64? = nil,
    tail: Int? = nil
  ) -> LogOptions {
    LogOptions(
      container: "app",
      follows: follows,
      isPrevious: isPrevious,
      start: second.map { .time(Timestamp(seconds: $0)) },
      hasTimestamps: true,
      tailLines: tail
    )
  }

  private static func texts(_ batch: LogBatch?) -> [String] {
    (batch?.lines ?? []).map { String(decoding: batch?.bytes[$0.text] ?? [], as: UTF8.self) }
  }

  /// A tail that has read a line of second 10 and is cut.
  private static func cut() -> ContainerTail {
    var tail = Self.tail()
    tail.found(.there(running))
    tail.opened()
    tail.found(.there(running))
    _ = tail.take(Array("1970-01-01T00:00:10.500000000Z one\n1970-01-01T00:00:10.6".utf8))
    _ = tail.end(isClean: false)
    tail.paused()
    return tail
  }

  @Test("after a cut it asks for the lines since the second before the last one, and passes only those it has not seen")
  func resumption() {
    var tail = Self.cut()
    #expect(tail.step == .look)
    tail.found(.there(Self.running))
    #expect(tail.step == .open(Self.options(second: 9)))
    tail.opened()
    tail.found(.there(Self.running))
    let again = "1970-01-01T00:00:10.500000000Z one\n1970-01-01T00:00:10.600000000Z two\n"
    #expect(Self.texts(tail.take(Array(again.utf8))) == ["two"])
  }

  @Test("a run that ended meanwhile is read to its end before the next")
  func restart() {
    var tail = Self.cut()
    let next = ContainerState(
      current: ContainerRun(number: 1, identifier: "b"),
      isRunning: true,
      previous: ContainerRun(number: 0, identifier: "a")
    )
    tail.found(.there(next))
    #expect(tail.step == .open(Self.options(follows: false, isPrevious: true, second: 9)))
    tail.opened()
    tail.found(.there(next))
    #expect(Self.texts(tail.take(Array("1970-01-01T00:00:10.500000000Z one\n".utf8))) == [])
    #expect(Self.texts(tail.take(Array("1970-01-01T00:00:10.700000000Z last".utf8))) == [])
    // Nobody knows yet whether the line is whole, or the stream was ended by somebody else.
    #expect(Self.texts(tail.end(isClean: true)) == [])
    #expect(tail.step == .open(Self.options(follows: false, isPrevious: true, second: 9)))
    let rest = "1970-01-01T00:00:10.500000000Z one\n1970-01-01T00:00:10.700000000Z last"
    for texts in [["last"]] {
      tail.opened()
      tail.found(.there(next))
      #expect(Self.texts(tail.take(Array(rest.utf8))) == [])
      #expect(Self.texts(tail.end(isClean: true)) == texts)
    }
    tail.found(.there(next))
    #expect(tail.step == .open(Self.options(second: 9)))
    #expect(tail.takeNotices() == [.joined(Self.source), .restarted(Self.source, times: 1)])
  }

  @Test("runs that nobody can read any more are told")
  func missedRuns() {
    var tail = Self.cut()
    tail.found(
      .there(
        ContainerState(
          current: ContainerRun(number: 4, identifier: "e"),
          isRunning: true,
          previous: ContainerRun(number: 3, identifier: "d")
        )
      )
    )
    #expect(tail.step == .open(Self.options(follows: false, isPrevious: true, second: 9)))
    #expect(
      tail.takeNotices() == [
        .joined(Self.source), .restarted(Self.source, times: 3), .missed(Self.source, runs: 3),
      ]
    )
  }

  @Test("a restart between the look and the answer is noticed before a line is read")
  func unsureAnswer() {
    var tail = Self.cut()
    tail.found(.there(Self.running))
    tail.opened()
    #expect(tail.step == .look)
    let next = ContainerState(
      current: ContainerRun(number: 1, identifier: "b"),
      isRunning: true,
      previous: ContainerRun(number: 0, identifier: "a")
    )
    tail.found(.there(next))
    #expect(tail.step == .open(Self.options(follows: false, isPrevious: true, second: 9)))
  }

  @Test("a container that has not started is awaited, and read from its beginning whatever was asked for")
  func notStarted() {
    var tail = Self.tail(ReadingPlan(follows: true, start: .secondsAgo(5), tailLines: 3))
    tail.found(.there(ContainerState()))
    #expect(tail.step == .rest)
    tail.found(.there(Self.running))
    #expect(tail.step == .open(Self.options()))
  }

  @Test("a container that came later and has started again is read from its first run on")
  func earlierRuns() {
    var tail = Self.tail(ReadingPlan(follows: true, tailLines: 3).fromTheBeginning)
    let second = ContainerState(
      current: ContainerRun(number: 1, identifier: "b"),
      isRunning: true,
      previous: ContainerRun(number: 0, identifier: "a")
    )
    tail.found(.there(second))
    #expect(tail.step == .open(Self.options(follows: false, isPrevious: true)))
  }

  @Test("the last lines are asked for by a request that has an end, at least one to know where the log stands")
  func bounds() {
    var tail = Self.tail(ReadingPlan(follows: true, tailLines: 0))
    tail.found(.there(Self.running))
    #expect(tail.step == .open(Self.options(follows: false, tail: 1)))
    tail.opened()
    tail.found(.there(Self.running))
    #expect(Self.texts(tail.take(Array("1970-01-01T00:00:10.500000000Z old\n".utf8))) == [])
    _ = tail.end(isClean: true)
    #expect(tail.step == .open(Self.options(second: 9)))
    tail.opened()
    tail.found(.there(Self.running))
    let lines = [
      "1970-01-01T00:00:10.400000000Z older", "1970-01-01T00:00:10.500000000Z other",
      "1970-01-01T00:00:10.500000000Z old", "1970-01-01T00:00:10.500000000Z new", "",
    ]
    #expect(Self.texts(tail.take(Array(lines.joined(separator: "\n").utf8))) == ["new"])
  }

  @Test(
    "what cannot be read is told, and left or tried again",
    arguments: [
      (LogRefusal.gone, [LogNotice.joined(source), .left(source)], true),
      (.lasting("no"), [.joined(source), .unreadable(source, reason: "no"), .left(source)], true),
      (.passing("busy"), [.joined(source)], false),
      (.notReady("waiting"), [.joined(source)], false),
    ]
  )
  func refusals(refusal: LogRefusal, notices: [LogNotice], leaves: Bool) {
    var tail = Self.cut()
    tail.found(.there(Self.running))
    tail.refused(refusal)
    #expect(tail.takeNotices() == notices)
    #expect((tail.step == .leave) == leaves)
  }

  @Test("a busy server is told of at the third time")
  func patience() {
    var tail = Self.cut()
    for _ in 0..<5 {
      tail.found(.there(Self.running))
      tail.refused(.passing("busy"))
      tail.paused()
    }
    #expect(tail.takeNotices() == [.joined(Self.source), .unreadable(Self.source, reason: "busy")])
  }

  @Test("another pod of the same name is not read")
  func otherPod() {
    var tail = Self.cut()
    tail.found(.gone)
    #expect(tail.step == .leave)
  }
}
