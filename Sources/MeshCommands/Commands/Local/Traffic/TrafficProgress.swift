import Console
import Output
import Traffic

/// How far the sending has come, on a terminal; nothing elsewhere.
struct TrafficProgress {
  private static let barWidth = 24

  private let stream: OutputStream
  private let planned: Int
  private var line: ProgressLine
  private var shown = -1

  init(_ options: LocalTrafficOptions, on stream: OutputStream) {
    self.stream = stream
    planned = options.requests.count
    line = stream.progressLine
  }

  mutating func show(_ tally: TrafficTally) {
    let percent = tally.sent * 100 / max(1, planned)
    guard stream.traits.rewritesLines, percent != shown else { return }
    shown = percent
    let share = Double(tally.sent) / Double(max(1, planned))
    let bar = Bar.text(of: share, columns: Self.barWidth, glyphs: stream.traits.glyphs)
    let errors = tally.troubled == 0 ? "" : ", \(tally.troubled) errors"
    try? stream.write(line.show("\(bar) \(tally.sent) of \(planned) requests\(errors)"))
  }

  mutating func end() {
    guard stream.traits.rewritesLines else { return }
    try? stream.write(line.clear())
  }
}
