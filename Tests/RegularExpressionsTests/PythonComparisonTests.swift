import Foundation
import RegularExpressions
import TestSupport
import Testing

@Suite("Python's re and RegularExpression agree where their languages do", .requires(.python))
struct PythonComparisonTests {
  /// Prints for each pattern and text, given in turn, the ranges in the notation of ``MatchCase``.
  private static let script = """
    import re, sys
    def summary(m):
        if not m: return 'none'
        return ' '.join('_' if m.start(i) < 0 else '%d-%d' % m.span(i) for i in range(m.re.groups + 1))
    for pattern, text in zip(sys.argv[1::2], sys.argv[2::2]):
        expression = re.compile(pattern, re.ASCII)
        print(summary(expression.search(text)), summary(expression.fullmatch(text)), sep='; ')
    """

  @Test("random patterns find the same matches and groups")
  func comparison() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("PythonComparisonTests: seed \(seed)")
    var random = RandomPatterns(seed: seed)
    let cases = (0..<400).map { _ in (pattern: random.pattern(depth: 3), text: random.text()) }
    let arguments = cases.flatMap { [$0.pattern, $0.text] }

    let python = try #require(RealComponent.python.path)
    let output = try FinishedProcess.run(python, ["-c", Self.script] + arguments, joiningErrors: true).output
    let answers = output.split(separator: "\n").map(String.init)
    try #require(answers.count == cases.count, "\(output.suffix(300))")
    for (example, answer) in zip(cases, answers) {
      let expression = try RegularExpression(example.pattern)
      let ours = "\(expression.firstMatch(in: example.text).summary); \(expression.wholeMatch(example.text).summary)"
      #expect(ours == answer, "seed \(seed): \(example)")
    }
  }
}
