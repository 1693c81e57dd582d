import Analysis
import Console
import Output
import Rollouts
import Routing

/// A rollout for people: a tree of where it is, what the versions get, what the gates say, and what to do next.
struct RolloutView {
  private static let barColumns = 10
  private static let indent = 4

  private let snapshot: RolloutSnapshot
  private let hints: [RolloutHints.Hint]
  private let styler: Styler
  private let glyphs: Glyphs
  private let width: Int?

  /// - Parameters:
  ///   - hints: the commands that are named at the end.
  ///   - width: the columns that tables and long texts are fitted into; nil where nothing is cut off.
  init(_ snapshot: RolloutSnapshot, _ hints: [RolloutHints.Hint], styler: Styler, glyphs: Glyphs, width: Int?) {
    self.snapshot = snapshot
    self.hints = hints
    self.styler = styler
    self.glyphs = glyphs
    self.width = width
  }

  /// The tree, a line feed after each line.
  var text: String { tree.render(styler: styler, glyphs: glyphs) }

  /// The lines of the tree, each cut to the width, as a block that is drawn over has to be.
  var lines: [String] {
    let fitted = width.map { Self.cut(tree, to: $0, glyphs) } ?? tree
    return fitted.render(styler: styler, glyphs: glyphs).split(separator: "\n").map(String.init)
  }

  private static func cut(_ tree: Tree, to width: Int, _ glyphs: Glyphs) -> Tree {
    let label = TerminalText.escaped(tree.label.text)
    let text = DisplayWidth.truncated(label, to: max(1, width), ellipsis: glyphs.ellipsis)
    return Tree(Cell(text, tree.label.style), tree.children.map { cut($0, to: width - indent, glyphs) })
  }

  private var palette: Palette { styler.palette }

  private var tree: Tree {
    let plan = snapshot.plan
    let versions = "\(plan.stable) \(glyphs.arrow) \(plan.canary)"
    let title = "\(snapshot.service.name): \(versions), rollout \(snapshot.record.number)"
    return Tree(
      Cell(title, palette.heading),
      [phase, Tree(Cell("steps  " + RolloutStepLine(snapshot.record, glyphs).text(width: room(-7))))] + rows + drift
        + gates + [Tree(Cell("failed checks: \(snapshot.failureText)", failureStyle))] + progress + commands
    )
  }

  /// The columns that a branch has, with so many more.
  private func room(_ difference: Int = 0) -> Int? { width.map { max(1, $0 - Self.indent + difference) } }

  // MARK: Where it is

  private var phase: Tree {
    let last = snapshot.record.journal.last
    var words = snapshot.state.phase.words(in: snapshot.plan)
    if let last { words += ", \(age(of: last.time))" }
    if let last, !last.actor.isEmpty { words += " by \(last.actor)" }
    let reason = last?.reason.map { wrapped($0, indent: 2 * Self.indent) } ?? []
    return Tree(Cell("\(phaseSign) \(words)", phaseStyle), reason)
  }

  private var phaseSign: String {
    switch snapshot.state.phase {
    case .running: glyphs.current
    case .paused: glyphs.doubtful
    case .ended(.promoted): glyphs.right
    case .ended: glyphs.wrong
    }
  }

  private var phaseStyle: Style {
    switch snapshot.state.phase {
    case .running: palette.note
    case .paused: palette.warning
    case .ended(.promoted): palette.success
    case .ended: palette.error
    }
  }

  private func age(of time: Int64) -> String {
    let age = Age(since: time, at: Timestamp(seconds: snapshot.now)).text
    return age == "0s" || age == "<invalid>" ? "now" : "\(age) ago"
  }

  // MARK: Versions

  private var rows: [Tree] {
    let proxies = snapshot.observed == nil ? [] : [Column("PROXIES"), Column("BAR")]
    var table = Table(
      [Column("NAME", minimumWidth: 8), Column("SHARE", alignment: .trailing), Column("BAR")] + proxies
        + [Column("PODS", minimumWidth: 8)]
    )
    let shares = snapshot.shares
    for (place, name) in snapshot.names.enumerated() {
      let share = shares.indices.contains(place) ? shares[place] : 0
      let pods = snapshot.pods.indices.contains(place) ? Self.text(of: snapshot.pods[place]) : ""
      let own = [Cell(name), Cell(WeightedShare.percentage(share)), Cell(bar(share))]
      table.append(own + (proxies.isEmpty ? [] : observed(place)) + [Cell(pods)])
    }
    return rows(of: table)
  }

  /// What proxies have, and its bar; where they differ, from the least to the greatest.
  private func observed(_ place: Int) -> [Cell] {
    guard let range = snapshot.observed?.range(of: place) else { return ["", ""] }
    let least = WeightedShare.percentage(range.lowerBound)
    let greatest = WeightedShare.percentage(range.upperBound)
    let text = least == greatest ? least : "\(least.dropLast())-\(greatest)"
    return [Cell("proxies \(text)"), Cell(bar(range.upperBound))]
  }

  private func bar(_ share: Double) -> String { Bar.text(of: share, columns: Self.barColumns, glyphs: glyphs) }

  private static func text(of pods: PodCount) -> String {
    let restarts = pods.restarts > 0 ? ", \(pods.restarts) \(pods.restarts == 1 ? "restart" : "restarts")" : ""
    return "\(pods.ready)/\(pods.total) pods ready\(restarts)"
  }

  private var drift: [Tree] {
    guard !snapshot.state.isOver else { return [] }
    guard let written = snapshot.writtenText else {
      return [Tree(Cell("\(glyphs.wrong) \(RolloutSnapshot.goneText)", palette.error))]
    }
    guard snapshot.isDrifted else { return [] }
    return [Tree(Cell("\(glyphs.doubtful) someone else set the weights to \(written)", palette.warning))]
  }

  // MARK: Gates

  private var gates: [Tree] {
    guard let check = snapshot.record.lastCheck else {
      return snapshot.state.isOver ? [] : [Tree(Cell("gates, not checked yet"))]
    }
    var table = Table([
      Column("MARK"), Column("NAME", minimumWidth: 12), Column("MEASURED", alignment: .trailing, minimumWidth: 8),
      Column("THRESHOLD", minimumWidth: 8),
    ])
    let results = check.report.results
    if results.isEmpty { return [Tree(Cell("no gates to pass"))] }
    for result in results {
      table.append([Cell(mark(result)), Cell(result.name), Cell(result.measured), Cell(result.threshold)])
    }
    let branches = zip(rows(of: table, indent: 2 * Self.indent), results).map { row, result in
      let reason = result.verdict == .pass ? [] : wrapped(result.reason, indent: 3 * Self.indent)
      return Tree(Cell(row.label.text, style(of: result)), reason)
    }
    return [Tree(Cell("gates, checked \(age(of: check.time))"), branches)]
  }

  /// The sign of the verdict, which says it without colour.
  private func mark(_ result: GateResult) -> String {
    switch result.verdict {
    case .pass: glyphs.right
    case .fail: glyphs.wrong
    case .noData: "?"
    }
  }

  private func style(of result: GateResult) -> Style {
    switch result.verdict {
    case .pass: palette.success
    case .fail: palette.error
    case .noData: palette.warning
    }
  }

  private func wrapped(_ text: String, indent: Int) -> [Tree] {
    let width = width.map { max(1, $0 - indent) } ?? .max
    return TextFlow.lines(TerminalText.escaped(text), width: width).map { Tree(Cell($0)) }
  }

  private func rows(of table: Table, indent: Int = indent) -> [Tree] {
    let layout = TableLayout(showsHeader: false, width: width.map { max(1, $0 - indent) }, glyphs: glyphs)
    return table.render(layout).split(separator: "\n").map { Tree(Cell(String($0))) }
  }

  private var failureStyle: Style {
    snapshot.state.tally.total == 0 || snapshot.state.phase == .ended(.promoted) ? .plain : palette.warning
  }

  // MARK: What is to come

  private var progress: [Tree] {
    guard case .running = snapshot.state.phase else { return [] }
    var branches: [Tree] = []
    switch snapshot.driver {
    case .nobody:
      return [Tree(Cell("\(glyphs.doubtful) nobody drives it: it stays as it is", palette.warning))]
    case .silent(let name, let seconds):
      let text = "\(glyphs.doubtful) \(name) drives it, and has been silent for \(Self.length(seconds))"
      return [Tree(Cell(text, palette.warning))]
    case .someone(let name): branches.append(Tree(Cell("driven by \(name)", .faint)))
    case .unknown: break
    }
    guard let forecast = RolloutForecast(snapshot.record, at: snapshot.now) else { return branches }
    let check = forecast.untilCheck > 0 ? "next check in \(Self.length(forecast.untilCheck))" : "a check is due"
    let approvals = snapshot.plan.needsApproval ? ", approvals aside" : ""
    let promotion = "promoted in \(Self.length(forecast.untilPromotion)) at best\(approvals)"
    return [Tree(Cell("\(check), \(promotion)"))] + branches
  }

  private static func length(_ seconds: Int64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let parts = [(hours, "h"), (minutes, "m"), (rest, "s")].filter { $0.0 > 0 }.map { "\($0)\($1)" }
    return parts.isEmpty ? "0s" : parts.joined()
  }

  private var commands: [Tree] {
    hints.map { hint in Tree(Cell("\(hint.command)  \(glyphs.arrow) \(hint.effect)", palette.help)) }
  }
}
