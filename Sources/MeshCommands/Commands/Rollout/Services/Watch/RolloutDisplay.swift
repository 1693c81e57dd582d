import Console
import Kubernetes
import Output

/// Shows a rollout time by time: on a terminal over and over in its place, elsewhere a line a change, and to programs an
/// object a line.
struct RolloutDisplay {
  private let hints: RolloutHints
  private let format: ProgressFormat
  private let context: Context
  private var block = RedrawnBlock()
  private var last: RolloutSnapshot?

  init(_ hints: RolloutHints, _ format: ProgressFormat, in context: Context) {
    self.hints = hints
    self.format = format
    self.context = context
  }

  /// Whether it is worth showing a rollout again of which nothing changed but the time.
  var showsTime: Bool { format == .text && context.streams.output.traits.rewritesLines }

  /// Shows the rollout as it is now, if that is anything new.
  mutating func show(_ snapshot: RolloutSnapshot) throws(CommandError) {
    defer { last = snapshot }
    switch format {
    case .text where showsTime: try context.write(block.draw(lines(of: snapshot)))
    case .text:
      let changes = RolloutChange.all(from: last, to: snapshot)
      try context.write(changes.map { TerminalText.escaped($0.text) + "\n" }.joined())
    case .json:
      if let last, last.record == snapshot.record, last.written == snapshot.written { return }
      try context.write(JSONWriter.bytes(of: snapshot.timedPayload) + [UInt8(ascii: "\n")])
    }
    // Whoever reads along wants each line when it is there.
    try context.flush()
  }

  /// Shows the rollout as it is, once.
  func showOnce(_ snapshot: RolloutSnapshot) throws(CommandError) {
    switch format {
    case .text: try context.write(view(of: snapshot, width: context.streams.output.tableWidth).text)
    case .json: try context.write(JSONWriter.bytes(of: snapshot.timedPayload) + [UInt8(ascii: "\n")])
    }
  }

  /// No more lines than the terminal has, and the last column left free: some terminals wrap when it is written.
  private func lines(of snapshot: RolloutSnapshot) -> [String] {
    let stream = context.streams.output
    let lines = view(of: snapshot, width: max(1, stream.width - 1)).lines
    return Array(lines.prefix(max(1, (stream.height ?? 24) - 1)))
  }

  private func view(of snapshot: RolloutSnapshot, width: Int?) -> RolloutView {
    let stream = context.streams.output
    return RolloutView(
      snapshot,
      hints.hints(for: snapshot),
      styler: stream.styler,
      glyphs: stream.traits.glyphs,
      width: width
    )
  }
}

extension RolloutSnapshot {
  /// What programs read, with the time of it.
  fileprivate var timedPayload: JSONValue {
    guard case .object(let members) = payload else { return payload }
    return .object([.init("time", .string(RFC3339.text(Timestamp(seconds: now))))] + members)
  }
}
