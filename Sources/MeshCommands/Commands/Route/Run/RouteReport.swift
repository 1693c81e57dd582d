import Console
import Output

/// What a step does, for people: what it is about, the split, and facts before and after.
struct RouteReport {
  /// The service, and the rule where there are several; untrusted text.
  let title: String
  let split: SplitReport?
  let facts: [ChangedFact]

  init(_ title: String, split: SplitReport? = nil, facts: [ChangedFact] = []) {
    self.title = title
    self.split = split
    self.facts = facts
  }

  /// The lines, a line feed after each.
  func text(_ glyphs: Glyphs) -> String {
    "\(TerminalText.escaped(title))\n" + (split?.text(glyphs) ?? "") + lines(glyphs)
  }

  private func lines(_ glyphs: Glyphs) -> String {
    let names = facts.map { TerminalText.escaped($0.name) }
    let width = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    return zip(names, facts).map { name, fact in
      let space = String(repeating: " ", count: width - DisplayWidth.columns(of: name) + 2)
      let (before, after) = (fact.before ?? "none", fact.after ?? "none")
      return "  \(name)\(space)\(TerminalText.escaped(before)) \(glyphs.arrow) \(TerminalText.escaped(after))\n"
    }.joined()
  }
}
