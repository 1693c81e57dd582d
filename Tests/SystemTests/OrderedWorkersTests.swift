import Testing

@testable import System

@Suite("workers on several threads")
struct OrderedWorkersTests {
  /// Takes longer for some jobs than for others, and counts those that it did.
  private struct Squarer: Worker, ~Copyable {
    private var count = 0

    mutating func perform(_ number: Int) -> (square: Int, count: Int) {
      count += 1
      // Every seventh job is long, so that threads finish out of order.
      var square = number &* number
      for _ in 1...2 { for round in 0..<(number % 7 == 0 ? 20_000 : 10) { square ^= round } }
      return (square, count)
    }
  }

  @Test("outputs come in the order of the jobs, however many are under way", arguments: [0, 1, 2, 5], [1, 3, 400])
  func order(threadCount: Int, underWay: Int) throws {
    var workers = try OrderedWorkers(threadCount: threadCount) { Squarer() }
    var squares: [Int] = []
    for number in 0..<1000 {
      workers.submit(number)
      while workers.pendingCount >= underWay, let output = workers.next() { squares.append(output.square) }
    }
    while let output = workers.next() { squares.append(output.square) }
    #expect(squares == (0..<1000).map { $0 * $0 })
    #expect(workers.next() == nil)
  }

  @Test("each thread keeps a worker of its own from job to job")
  func memory() throws {
    var workers = try OrderedWorkers(threadCount: 3) { Squarer() }
    for number in 0..<300 { workers.submit(number) }
    var counts: [Int: Int] = [:]
    while let output = workers.next() { counts[output.count, default: 0] += 1 }
    // A worker that did n jobs said 1, 2, … n once each, so that the first count is the number of workers that did any.
    #expect(counts.values.reduce(0, +) == 300)
    #expect((1...3).contains(counts[1] ?? 0))
    #expect(counts.allSatisfy { count, workers in workers <= counts[count - 1] ?? 3 })
  }

  @Test("letting go ends the threads, with jobs that were not begun or not taken", arguments: [0, 1, 4])
  func lettingGo(threadCount: Int) throws {
    for round in 0..<200 {
      var workers = try OrderedWorkers(threadCount: threadCount) { Squarer() }
      for number in 0..<(round % 40) { workers.submit(number) }
      if round % 3 == 0 { _ = workers.next() }
    }
  }

  @Test("there is a processor at least")
  func processors() { #expect(Processors.onlineCount >= 1) }
}
