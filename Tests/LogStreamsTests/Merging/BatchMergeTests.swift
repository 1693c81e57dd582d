import TestSupport
import Testing

@testable import LogStreams

@Suite("Merging of lines by their times")
struct BatchMergeTests {
  private static func batch(_ pod: String, _ times: [Int64?]) -> LogBatch {
    let texts = times.enumerated().map { "\(pod)\($0.offset)" }
    var bytes: [UInt8] = []
    var lines: [LogBatch.Line] = []
    for (text, time) in zip(texts, times) {
      lines.append(LogBatch.Line(text: bytes.count..<bytes.count + text.utf8.count, time: time))
      bytes += Array(text.utf8)
    }
    return LogBatch(source: LogSource(pod: pod), bytes: bytes, lines: lines)
  }

  private static func words(_ events: [LogEvent]) -> [String] {
    events.flatMap { event -> [String] in
      switch event {
      case .lines(let batch): batch.lines.map { String(decoding: batch.bytes[$0.text], as: UTF8.self) }
      case .notice(.restarted(let source, _)): ["restart of \(source.pod)"]
      case .notice(.waiting): ["waiting"]
      case .notice: ["other notice"]
      }
    }
  }

  @Test("lines are in the order of time, and those of a source in its own")
  func order() {
    let events = BatchMerge.events(of: [
      .lines(Self.batch("a", [1, 5, 4, 9])), .lines(Self.batch("b", [2, 3, nil, 6])), .lines(Self.batch("c", [4])),
    ])
    #expect(Self.words(events) == ["a0", "b0", "b1", "b2", "c0", "a1", "a2", "b3", "a3"])
  }

  @Test("notices stay between the lines of their source")
  func notices() {
    let a = LogSource(pod: "a")
    let events = BatchMerge.events(of: [
      .lines(Self.batch("a", [1, 5])), .notice(.restarted(a, times: 1)), .lines(Self.batch("b", [2, 7])),
      .notice(.waiting(3)), .lines(Self.batch("a", [6])),
    ])
    #expect(Self.words(events) == ["waiting", "a0", "b0", "a1", "restart of a", "a0", "b1"])
  }

  @Test("many sources in many batches come out sorted", arguments: 0..<20)
  func sorting(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var queues: [[LogBatch]] = (0..<12).map { number in
      var time: Int64 = 0
      return (0..<6).map { _ in
        Self.batch(
          "s\(number)",
          (0..<5).map { _ in
            time += Int64.random(in: 0..<20, using: &generator)
            return time
          }
        )
      }
    }
    var merge = BatchMerge()
    for lane in queues.indices { merge.supply(queues[lane].removeFirst(), lane: lane) }
    var times: [Int64] = []
    while let (batch, emptied) = merge.next() {
      times += batch.lines.compactMap(\.time)
      if let emptied, !queues[emptied].isEmpty { merge.supply(queues[emptied].removeFirst(), lane: emptied) }
    }
    #expect(times.count == 360)
    #expect(times == times.sorted(), "seed \(seed)")
  }
}
