import Console
import Kubernetes
import TestSupport

/// One answer to a request for a log, under way.
struct ModelStream {
  private let run: Int
  private let follows: Bool
  private let since: Int64
  /// The first line of the run that was not looked at.
  private var next: Int
  /// What is to be sent of the lines that were.
  private var bytes: [UInt8] = []

  /// What a stream has for whoever reads it.
  enum Portion {
    case piece([UInt8])
    case end
    /// Nothing before the container writes.
    case nothing
  }

  init(_ options: LogOptions, _ run: Int, _ container: ModelContainer, windowStart: Int64) {
    self.run = run
    follows = options.follows
    since =
      switch options.start {
      case .time(let moment): moment.seconds * 1_000_000_000
      case .secondsAgo: windowStart * 1_000_000_000
      case nil: .min
      }
    next = 0
    guard let tail = options.tailLines else { return }
    let wanted = container.runs[run].indices.filter { container.runs[run][$0].time >= since }
    next = wanted.suffix(tail).first ?? container.runs[run].count
  }

  mutating func take(of container: ModelContainer, using generator: inout SeededGenerator) -> Portion {
    let lines = container.runs[run]
    while bytes.count < 400, next < lines.count {
      if lines[next].time >= since { bytes += lines[next].bytes }
      next += 1
    }
    if !bytes.isEmpty {
      let count = min(bytes.count, Int.random(in: 1..<300, using: &generator))
      defer { bytes.removeFirst(count) }
      return .piece(Array(bytes.prefix(count)))
    }
    return follows && container.isOpen(run) ? .nothing : .end
  }
}
