import Kubernetes
import TestSupport

@testable import LogStreams

/// A tail that reads a model container while everything goes wrong.
struct ModelReading {
  private var generator: SeededGenerator
  private(set) var container: ModelContainer
  private(set) var tail: ContainerTail
  private var stream: ModelStream?
  /// The second from which on lines are wanted when the last ones are asked for by their time.
  let windowStart: Int64
  /// Of a thousand steps, at how many a stream is cut, and a request is refused.
  private let cutRate: Int
  private let refusalRate: Int
  /// Only of a log that is followed it is plain that an end in order may not be its end.
  private let follows: Bool
  private(set) var received: [[UInt8]] = []
  private(set) var notices: [LogNotice] = []
  private(set) var stepCount = 0
  private(set) var cutCount = 0
  /// How many lines there were in the beginning.
  let initialCount: Int

  static let key = ContainerKey(namespace: "default", pod: "p", uid: "1", container: "app")

  init(seed: UInt64, plan: ReadingPlan, window: Int64 = 0, isDisorderly: Bool = true) {
    generator = SeededGenerator(seed: seed)
    container = ModelContainer(isDisorderly: isDisorderly)
    for _ in 0..<Int.random(in: 0..<60, using: &generator) { container.write(using: &generator) }
    follows = plan.follows
    initialCount = container.lines.count
    windowStart = container.second - window
    cutRate = Int.random(in: 1..<150, using: &generator)
    refusalRate = Int.random(in: 0..<100, using: &generator)
    tail = ContainerTail(Self.key, LogSource(namespace: "default", pod: "p", container: "app"), plan)
  }

  /// Lets the container write so many lines in all, and reads until nothing more comes; false if it does not end.
  mutating func run(lineCount: Int) -> Bool {
    tail.found(.there(container.state))
    while tail.step != .leave, stepCount < 60_000 {
      stepCount += 1
      live(lineCount)
      step()
      notices += tail.takeNotices()
    }
    return tail.step == .leave
  }

  private mutating func chance(_ rate: Int) -> Bool { Int.random(in: 0..<1_000, using: &generator) < rate }

  /// What the container does meanwhile. A run that would be forgotten unread is waited for, as no kubelet does.
  private mutating func live(_ lineCount: Int) {
    if container.isFinal { return }
    if container.isOver {
      if received.count >= container.earlierCount, chance(100) { container.start() }
    } else if container.lines.count >= lineCount {
      container.end(forGood: true)
    } else if chance(150) {
      for _ in 0..<Int.random(in: 1..<6, using: &generator) { container.write(using: &generator) }
    } else if chance(10), received.count >= container.earlierCount {
      container.end()
      if chance(500) { container.start() }
    }
  }

  private mutating func step() {
    switch tail.step {
    case .look:
      if chance(refusalRate) { tail.refused(.passing("busy")) } else { tail.found(.there(container.state)) }
    case .open(let options): open(options)
    case .pause: tail.paused()
    case .read: read()
    case .rest: tail.found(.there(container.state))
    case .leave: break
    }
  }

  private mutating func open(_ options: LogOptions) {
    stream = nil
    if chance(refusalRate) { return tail.refused(.passing("busy")) }
    guard let run = container.run(for: options) else { return tail.refused(.notReady("no such run")) }
    stream = ModelStream(options, run, container, windowStart: windowStart)
    tail.opened()
  }

  private mutating func read() {
    guard var stream else { return }
    if chance(cutRate) {
      cutCount += 1
      return pass(tail.end(isClean: follows && chance(100)))
    }
    switch stream.take(of: container, using: &generator) {
    case .piece(let piece): pass(tail.take(piece))
    case .end: return pass(tail.end(isClean: true))
    case .nothing: break
    }
    self.stream = stream
  }

  private mutating func pass(_ batch: LogBatch?) {
    received += (batch?.lines ?? []).map { line in Array(batch?.bytes[line.text] ?? []) }
  }
}
