import Analysis
import Console
import Output
import Routing

/// Shows a split to people: for each destination what it had and what it gets.
struct SplitReport {
  private static let barColumns = 20

  let service: QualifiedHost
  let parts: [SplitPlan.Part]
  /// What names of services are shown without, where all targets are such; nil for names in full.
  var droppedSuffix: String?

  /// The lines, as wide as their names need.
  func text(_ glyphs: Glyphs) -> String {
    let rows = parts.map { (name: name(of: $0.target), before: before($0), after: "\($0.after)", part: $0) }
    let names = rows.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    let befores = rows.map(\.before.utf8.count).max() ?? 0
    let afters = rows.map(\.after.utf8.count).max() ?? 0
    let sum = Double(parts.map(\.after).sum)
    return rows.map { row in
      let share = sum > 0 ? Double(row.part.after.number) / sum : 0
      return "  " + row.name + String(repeating: " ", count: names - DisplayWidth.columns(of: row.name)) + "  "
        + String(repeating: " ", count: befores - row.before.utf8.count) + row.before + " \(glyphs.arrow) "
        + String(repeating: " ", count: afters - row.after.utf8.count) + row.after + "  "
        + Bar.text(of: share, columns: Self.barColumns, glyphs: glyphs) + "\n"
    }
    .joined()
  }

  /// The weight, and what it amounts to where the weights do not add up to 100.
  private func before(_ part: SplitPlan.Part) -> String {
    guard let weight = part.before else { return "new" }
    let sum = parts.compactMap(\.before).sum
    guard sum != Int64(Weight.whole.number), sum > 0 else { return "\(weight)" }
    return "\(weight) (\((Int64(weight.number) * 100 + sum / 2) / sum)%)"
  }

  private func name(of target: RouteTarget) -> String { TerminalText.escaped(word(for: target)) }

  /// As it is written on the command line.
  private func word(for target: RouteTarget) -> String {
    let label = target.host == service ? target.subset ?? target.host.name : target.label
    guard let droppedSuffix, label.hasSuffix(droppedSuffix) else { return label }
    return String(label.dropLast(droppedSuffix.count))
  }

  /// The weights as they were, as arguments; nil when weights alone do not bring them back.
  var sharesBefore: [String]? {
    let before = parts.compactMap { part in part.before.map { (part.target, $0) } }.filter { $0.1 > .zero }
    guard !before.isEmpty, before.map(\.1).sum == Int64(Weight.whole.number) else { return nil }
    return before.map(share)
  }

  /// The weights from now on, as arguments.
  var sharesAfter: [String] { parts.map { share($0.target, $0.after) } }

  private func share(_ target: RouteTarget, _ weight: Weight) -> String {
    "\(word(for: target))=\(weight)"
  }
}
