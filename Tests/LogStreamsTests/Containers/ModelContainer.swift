import Kubernetes
import TestSupport

@testable import LogStreams

/// A container with its kubelet, as far as logs go.
struct ModelContainer {
  private(set) var runs: [[ModelLine]] = [[]]
  /// Whether the latest run is over, and waits to be started again.
  private(set) var isOver = false
  /// Whether it was the last.
  private(set) var isFinal = false
  /// Whether times go back now and then, by microseconds.
  let isDisorderly: Bool
  private var time: Int64 = ModelLine.dayStart * 1_000_000_000 + 5_000_000_000
  private var count = 0

  init(isDisorderly: Bool) { self.isDisorderly = isDisorderly }

  var lines: [ModelLine] { runs.flatMap(\.self) }
  /// How many lines were written before the latest run.
  var earlierCount: Int { runs.dropLast().reduce(0) { $0 + $1.count } }
  /// The time of the latest second, in Unix time.
  var second: Int64 { time / 1_000_000_000 }

  var state: ContainerState {
    let latest = ContainerRun(number: runs.count - 1, identifier: "run-\(runs.count - 1)")
    var state = ContainerState(current: latest, isRunning: !isOver, isFinal: isFinal)
    // While the next run waits, `lastState` is the run that is current.
    if runs.count > 1, !isOver || isFinal {
      state.previous = ContainerRun(number: runs.count - 2, identifier: "run-\(runs.count - 2)")
    }
    return state
  }

  mutating func write(using generator: inout SeededGenerator) {
    guard !isOver else { return }
    count += 1
    var text = Array("line \(count)".utf8)
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: text = []
    case 1: text += [0xFF, 0xC3, 0x28]
    case 2: text += [UInt8](repeating: 0x78, count: Int.random(in: 100..<900, using: &generator))
    default: break
    }
    var lineTime = time
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<4: break
    case 4..<7 where isDisorderly: lineTime -= Int64.random(in: 1..<5_000, using: &generator)
    case 7: time += Int64.random(in: 1_000_000_000..<4_000_000_000, using: &generator)
    default: time += Int64.random(in: 1..<300_000_000, using: &generator)
    }
    lineTime = max(lineTime, isDisorderly ? 0 : time)
    runs[runs.count - 1].append(ModelLine(time: lineTime, text: text))
  }

  /// The run ends; the next one comes in its time, or never.
  mutating func end(forGood: Bool = false) {
    isOver = true
    isFinal = isFinal || forGood
  }

  mutating func start() {
    guard !isFinal else { return }
    // No container is started within a microsecond.
    time += 10_000_000
    runs.append([])
    isOver = false
  }

  /// The run that the kubelet gives for a request; nil if it has none.
  func run(for options: LogOptions) -> Int? {
    guard options.isPrevious else { return runs.count - 1 }
    if isOver, !isFinal { return runs.count - 1 }
    return runs.count > 1 ? runs.count - 2 : nil
  }

  /// Whether a run may still be written to.
  func isOpen(_ run: Int) -> Bool { run == runs.count - 1 && !isOver }
}
