import Kubernetes
import TestSupport
import Testing

@testable import LogStreams

@Suite("Tails of containers whose streams are cut anywhere")
struct ContainerTailPropertyTests {
  private static let seeds = (0..<40).map { UInt64($0) * 1_000 }
  private static let seedsEach = 25

  /// Goes through some seeds; `check` says what is wrong with a reading that came to its end.
  private func check(
    from seed: UInt64,
    _ plan: ReadingPlan,
    window: Int64 = 0,
    isDisorderly: Bool = true,
    _ fault: (ModelReading) -> String?
  ) {
    var cutCount = 0
    for seed in seed..<seed + UInt64(Self.seedsEach) {
      var reading = ModelReading(seed: seed, plan: plan, window: window, isDisorderly: isDisorderly)
      guard reading.run(lineCount: 150) else {
        Issue.record("seed \(seed): no end after \(reading.stepCount) steps, at \(reading.tail.step)")
        continue
      }
      if let fault = fault(reading) { Issue.record("seed \(seed): \(fault)") }
      cutCount += reading.cutCount
    }
    #expect(cutCount > 0, "seeds from \(seed)")
  }

  private static func difference(_ received: [[UInt8]], _ written: [[UInt8]]) -> String? {
    guard received != written else { return nil }
    let place = zip(received, written).prefix { $0 == $1 }.count
    func text(_ lines: [[UInt8]]) -> String {
      lines.dropFirst(max(0, place - 1)).prefix(4).map { String(decoding: $0.prefix(20), as: UTF8.self) }
        .joined(separator: " | ")
    }
    return "\(received.count) of \(written.count) lines; at \(place): \(text(received)) instead of \(text(written))"
  }

  @Test("each line of all runs comes once and in order", arguments: seeds)
  func everything(seed: UInt64) {
    check(from: seed, ReadingPlan(follows: true)) { reading in
      Self.difference(reading.received, reading.container.lines.map(\.text))
    }
  }

  @Test("the last lines and all that come later come once and in order", arguments: seeds)
  func lastLines(seed: UInt64) {
    let tail = Int(seed / 1_000 % 8)
    check(from: seed, ReadingPlan(follows: true, tailLines: tail)) { reading in
      let written = reading.container.lines.map(\.text)
      let expected = written.suffix(reading.received.count)
      if let difference = Self.difference(reading.received, Array(expected)) { return difference }
      let wanted = min(tail, reading.initialCount)
      if written.count - reading.received.count < reading.initialCount - wanted { return "older lines came" }
      return reading.received.count < wanted ? "too few lines came" : nil
    }
  }

  @Test("the lines of a last time and all that come later come once and in order", arguments: seeds)
  func lastTime(seed: UInt64) {
    let window = Int64(seed / 1_000 % 5)
    let plan = ReadingPlan(follows: true, start: .secondsAgo(Int(window)))
    check(from: seed, plan, window: window, isDisorderly: false) { reading in
      let wanted = reading.container.lines.filter { $0.time >= reading.windowStart * 1_000_000_000 }
      return Self.difference(reading.received, wanted.map(\.text))
    }
  }

  @Test("a log that is not followed comes once and in order, as far as it was when it was asked for", arguments: seeds)
  func notFollowed(seed: UInt64) {
    check(from: seed, ReadingPlan()) { reading in
      // Breaking off is given up in the end, as kubectl does at once.
      if reading.notices.contains(where: { if case .unreadable = $0 { true } else { false } }) { return nil }
      if reading.notices.contains(where: { if case .missed = $0 { true } else { false } }) { return nil }
      if reading.received.count < reading.initialCount { return "only \(reading.received.count) lines came" }
      return Self.difference(
        reading.received,
        reading.container.lines.prefix(reading.received.count).map(\.text)
      )
    }
  }
}
