/// Matches one expression against many texts: what it learns from one text serves the next.
///
/// A matcher is a value to keep in a variable. Its memory is bounded: some megabytes at most whatever the texts, plus
/// what is linear in the size of the program.
public struct RegularExpressionMatcher {
  /// Below this size a text is simulated when captures are asked for: building states would take longer.
  private static let smallText = 64

  /// The expression.
  public let expression: RegularExpression
  private var search: LazyAutomaton?
  private var whole: LazyAutomaton?
  private var backward: LazyAutomaton?
  private var simulation: Simulation?

  /// Makes a matcher that has not learnt anything yet.
  public init(_ expression: RegularExpression) {
    self.expression = expression
  }

  /// The work done so far, for tests of the running time.
  var steps: Int {
    (search?.steps ?? 0) + (whole?.steps ?? 0) + (backward?.steps ?? 0) + (simulation?.steps ?? 0)
  }

  /// Whether the expression matches somewhere in a text: RE2's PartialMatch.
  public mutating func isMatch(_ text: Span<UInt8>) -> Bool {
    switch searchEnd(text, from: 0, stopsEarly: true) {
    case .match: true
    case .noMatch: false
    case .exhausted: simulate(text, searchBounds(text, from: 0), slotCount: 0) != nil
    }
  }

  /// Whether the expression matches a text from its start to its end: RE2's FullMatch, which Envoy uses.
  public mutating func matchesWhole(_ text: Span<UInt8>) -> Bool {
    let program = expression.program
    var automaton =
      whole.take() ?? LazyAutomaton(program, start: program.start, preference: .longest, matchStart: nil)
    let outcome = automaton.forward(text, from: 0, stopsEarly: false)
    whole = automaton
    guard outcome == .exhausted else { return outcome == .match(text.count) }
    return simulate(text, wholeBounds(text), slotCount: 0) != nil
  }

  /// The whole text as a match, with what the groups took, or nil when it does not match from start to end.
  public mutating func wholeMatch(_ text: Span<UInt8>) -> RegularExpressionMatch? {
    if text.count >= Self.smallText, !matchesWhole(text) { return nil }
    return simulate(text, wholeBounds(text), slotCount: expression.program.slotCount)
      .map(RegularExpressionMatch.init(slots:))
  }

  /// The first match at or behind a position; what lies before it is still seen by `^` and `\b`.
  public mutating func firstMatch(in text: Span<UInt8>, from origin: Int = 0) -> RegularExpressionMatch? {
    guard origin >= 0, origin <= text.count else { return nil }
    var bounds = searchBounds(text, from: origin)
    if text.count - origin >= Self.smallText {
      switch searchEnd(text, from: origin, stopsEarly: false) {
      case .noMatch: return nil
      case .exhausted: break
      case .match(let end):
        bounds.limit = end
        guard let start = searchStart(text, from: end, to: origin) else { break }
        if expression.groupCount == 0 { return RegularExpressionMatch(slots: [start, end]) }
        bounds.origin = start
        bounds.isAnchored = true
      }
    }
    return simulate(text, bounds, slotCount: expression.program.slotCount).map(RegularExpressionMatch.init(slots:))
  }

  // MARK: Running

  private func searchBounds(_ text: Span<UInt8>, from origin: Int) -> Simulation.Bounds {
    Simulation.Bounds(origin: origin, limit: text.count, isAnchored: expression.isAnchored)
  }

  private func wholeBounds(_ text: Span<UInt8>) -> Simulation.Bounds {
    Simulation.Bounds(origin: 0, limit: text.count, isAnchored: true, isWhole: true)
  }

  private mutating func searchEnd(_ text: Span<UInt8>, from origin: Int, stopsEarly: Bool) -> SearchOutcome {
    let program = expression.program
    let start = expression.isAnchored ? program.start : program.searchStart
    var automaton =
      search.take()
      ?? LazyAutomaton(
        program,
        start: start,
        preference: .leftmostFirst,
        matchStart: expression.isAnchored ? nil : expression.matchStart
      )
    defer { search = automaton }
    return automaton.forward(text, from: origin, stopsEarly: stopsEarly)
  }

  /// The start of the match that ends at a position, or nil when only a simulation can tell.
  private mutating func searchStart(_ text: Span<UInt8>, from end: Int, to origin: Int) -> Int? {
    if backward == nil {
      let tooLarge = RegularExpressionError(kind: .tooLarge, range: 0..<0, fragment: "")
      guard
        let program = try? ProgramCompiler.compile(
          expression.syntax,
          groupCount: 0,
          direction: .backward,
          tooLarge: tooLarge
        )
      else { return nil }
      backward = LazyAutomaton(program, start: program.start, preference: .longest, matchStart: nil)
    }
    guard var automaton = backward.take() else { return nil }
    defer { backward = automaton }
    guard case .match(let start) = automaton.backward(text, from: end, to: origin) else { return nil }
    return start
  }

  private mutating func simulate(_ text: Span<UInt8>, _ bounds: Simulation.Bounds, slotCount: Int) -> [Int]? {
    var running = simulation.take() ?? Simulation(expression.program)
    defer { simulation = running }
    return running.search(text, bounds, slotCount: slotCount)
  }
}
