import Console
import Output
import ProxyConfig

/// What becomes of a request, for people: the request, the way to the rule, the rules passed over, and what the rule does.
struct ExplanationText {
  private typealias Fact = ExplanationFacts.Fact

  private let told: CallExplanation
  private let styler: Styler
  private let glyphs: Glyphs
  private let width: Int

  init(_ told: CallExplanation, styler: Styler, _ glyphs: Glyphs, width: Int) {
    self.told = told
    self.styler = styler
    self.glyphs = glyphs
    self.width = max(width, 40)
  }

  /// The text, a line feed after each line.
  var text: String {
    let facts = ExplanationFacts(told, glyphs)
    let blocks = [title, lines(of: facts.way), rules, lines(of: facts.end)]
    return blocks.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private var title: [String] {
    let call = told.call
    var lines = [styler.apply(styler.palette.heading, to: TerminalText.escaped(call.text))]
    lines += call.headers.map { TerminalText.escaped("  \($0.name): \($0.value)") }
    if let caller = call.caller { lines.append(TerminalText.escaped("  from \(caller.argument)")) }
    return lines
  }

  // MARK: Rules

  /// Each rule in order; what took the request is the last.
  private var rules: [String] {
    let explanation = told.explanation
    var lines = explanation.passedOver.flatMap { rule in
      self.rule(rule.label, rule.origin, glyphs.wrong, styler.palette.error, because: rule.sentence)
    }
    if let route = explanation.route, !(explanation.host?.isLastResort ?? false) {
      lines += rule(route.label, route.origin, glyphs.right, styler.palette.success, because: "")
    }
    return lines
  }

  private func rule(
    _ name: String,
    _ origin: Origin?,
    _ sign: String,
    _ style: Style,
    because reason: String
  ) -> [String] {
    let place = origin.map(told.place) ?? ""
    let head =
      styler.apply(style, to: sign) + " " + TerminalText.escaped(name)
      + (place.isEmpty ? "" : "  " + styler.apply(styler.palette.gutter, to: TerminalText.escaped(place)))
    return [head] + TextFlow.lines(TerminalText.escaped(reason), width: width - 4).map { "    \($0)" }
  }

  // MARK: Facts

  private func lines(of facts: [Fact]) -> [String] {
    let indent = (facts.map(\.name.count).max() ?? 0) + 2
    return facts.flatMap { fact -> [String] in
      let values = fact.values.flatMap { TextFlow.lines(TerminalText.escaped($0), width: width - indent) }
      return values.enumerated().map { place, value in
        let name = place == 0 ? fact.name : ""
        return name + String(repeating: " ", count: indent - name.count) + value
      }
    }
  }
}
