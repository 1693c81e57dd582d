import Testing

@testable import RegularExpressions

@Suite("The running time is linear in the text")
struct LinearTimeTests {
  static let patterns = [
    "(a*)*b", "(a|aa)+$", "(a+)+$", "(?:a?){50}a{50}b", "(.*)(.*)(.*)x", "^(([a-z])+.)+[A-Z]([a-z])+$",
    "(x+x+)+y", (0..<300).map { "a{\($0 % 7 + 1)}c\($0)" }.joined(separator: "|"), #"(?:\b|a)+$b"#,
  ]

  @Test("every further thousand bytes takes the same number of steps", arguments: patterns)
  func increments(pattern: String) throws {
    let expression = try RegularExpression(pattern)
    let steps = [1000, 2000, 3000].map { length in
      var simulation = Simulation(expression.program)
      let text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      let bounds = Simulation.Bounds(origin: 0, limit: length, isAnchored: false)
      _ = simulation.search(text.span, bounds, slotCount: expression.program.slotCount)
      return simulation.steps
    }
    #expect(steps[2] - steps[1] == steps[1] - steps[0])
    #expect(steps[0] <= 2 * 1001 * expression.program.instructions.count)
  }

  @Test("states are built once: a longer text builds no more of them", arguments: patterns)
  func states(pattern: String) throws {
    let expression = try RegularExpression(pattern)
    let steps = [2000, 4000].map { length in
      var matcher = RegularExpressionMatcher(expression)
      let text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      _ = matcher.isMatch(text.span)
      _ = matcher.matchesWhole(text.span)
      return matcher.steps
    }
    #expect(steps[0] == steps[1])
  }

  @Test("an automaton with too many states gives way to the simulation, with the same answer")
  func exhaustion() throws {
    // Remembering which of the last 14 characters were an a takes 2^14 states.
    let expression = try RegularExpression("[ab]*a[ab]{14}c")
    var generator = SeededBits(state: 7)
    var text = (0..<45_000).map { _ in generator.next() ? UInt8(ascii: "a") : UInt8(ascii: "b") }
    var automaton = LazyAutomaton(
      expression.program,
      start: expression.program.searchStart,
      preference: .leftmostFirst,
      matchStart: nil
    )
    let outcome = automaton.forward(text.span, from: 0, stopsEarly: true)
    #expect(outcome == .exhausted)

    var matcher = RegularExpressionMatcher(expression)
    let before = matcher.isMatch(text.span)
    #expect(!before)
    text += Array("abbbbbbbbbbbbbbc".utf8)
    let (found, whole) = (matcher.isMatch(text.span), matcher.matchesWhole(text.span))
    #expect(found && whole)
    let first = matcher.firstMatch(in: text.span).summary
    #expect(first == "0-\(text.count)")
  }

  @Test("a matcher whose memory is full starts anew and goes on")
  func fullMemory() throws {
    var matcher = RegularExpressionMatcher(try RegularExpression("[ab]*a[ab]{14}c"))
    var generator = SeededBits(state: 11)
    for _ in 0..<2000 {
      let middle = (0..<14).map { _ in generator.next() ? UInt8(ascii: "a") : UInt8(ascii: "b") }
      let text = [UInt8(ascii: "a")] + middle + [UInt8(ascii: "c")]
      let whole = matcher.matchesWhole(text.span)
      #expect(whole)
    }
  }
}
