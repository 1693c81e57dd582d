import Foundation
import Synchronization

/// What one container has written, run by run.
public final class ContainerLog: Sendable {
  /// One line and when it was written, in nanoseconds since 1970.
  struct Line: Sendable {
    let time: Int64
    let text: String
  }

  struct Run: Sendable {
    var lines: [Line] = []
    var isOver = false
  }

  private let runs = Mutex([Run()])
  private let readers = Mutex(0)
  private let change = NSCondition()

  init() {}

  /// Writes a line, without its line break, at a time in nanoseconds since 1970; nil is now.
  public func write(_ text: String, at time: Int64? = nil) {
    let time = time ?? Int64(Date().timeIntervalSince1970 * 1_000_000_000)
    runs.withLock { $0[$0.count - 1].lines.append(Line(time: time, text: text)) }
    announce()
  }

  /// Writes lines, each so many nanoseconds after the other.
  public func write(_ lines: some Sequence<String>, from time: Int64, step: Int64 = 1_000_000) {
    runs.withLock { runs in
      for (index, line) in lines.enumerated() {
        runs[runs.count - 1].lines.append(Line(time: time + Int64(index) * step, text: line))
      }
    }
    announce()
  }

  /// Ends the run: whoever follows it gets the end of the stream.
  public func end() {
    runs.withLock { $0[$0.count - 1].isOver = true }
    announce()
  }

  /// Ends the run and begins the next, as a container that is started again.
  public func restart() {
    runs.withLock {
      $0[$0.count - 1].isOver = true
      $0.append(Run())
    }
    announce()
  }

  /// How many answers are being sent that hold a part of it.
  public var readerCount: Int { readers.withLock { $0 } }

  func addReaders(_ count: Int) { readers.withLock { $0 += count } }

  var runCount: Int { runs.withLock { $0.count } }

  /// The lines of a run from a place on, and whether more may come.
  func lines(of run: Int, from index: Int) -> (lines: [Line], isOver: Bool) {
    runs.withLock { (Array($0[run].lines.dropFirst(index)), $0[run].isOver) }
  }

  func waitForChange(of run: Int, from index: Int, until end: Date) {
    change.lock()
    defer { change.unlock() }
    let now = lines(of: run, from: index)
    if now.lines.isEmpty, !now.isOver { _ = change.wait(until: end) }
  }

  private func announce() {
    change.lock()
    change.broadcast()
    change.unlock()
  }
}
