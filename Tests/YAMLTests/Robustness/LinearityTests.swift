#if DEBUG
  import Diagnostics
  import Testing

  @testable import YAML

  /// Work is counted in looks at bytes and moves of records, not timed: the same on every machine.
  @Suite("Linear work")
  struct LinearityTests {
    private static let size = 2_000

    @Test(
      "parsing twice the input takes at most two and a half times the steps",
      arguments: NastyShape.all,
      [Dialect.yaml12, .kubernetes]
    )
    func yaml(shape: NastyShape, dialect: Dialect) {
      checkDoubling(shape) { Parser.countingSteps(SourceFile(name: "shape", text: $0), as: dialect) }
    }

    @Test("parsing twice the JSON takes at most two and a half times the steps", arguments: NastyShape.json)
    func json(shape: NastyShape) {
      checkDoubling(shape) { Parser.countingSteps(SourceFile(name: "shape", text: $0), as: .json) }
    }

    @Test(
      "splitting twice the stream takes at most two and a half times the steps, however its bytes come in",
      arguments: NastyShape.streams + NastyShape.json + NastyShape.all
    )
    func splitting(shape: NastyShape) {
      for chunk in [1, 7, 4096] {
        checkDoubling(shape) { Self.stepsOfSplitting(Array($0.utf8), chunk: chunk) }
      }
    }

    @Test("a stream whose pieces are asked for once a read moves no byte more than twice on average")
    func slowReader() {
      let stream = Array(String(repeating: "---\na: b\n", count: Self.size).utf8)
      var splitter = DocumentSplitter(name: "slow")
      let steps = StepCounter()
      splitter.steps = steps
      splitter.append(stream)
      var pieces = 0
      for _ in 0..<Self.size {
        if splitter.next() != nil { pieces += 1 }
        splitter.append(Array("#".utf8))
      }
      #expect(pieces == Self.size - 1)
      #expect(steps.count <= 4 * stream.count)
    }

    private static func stepsOfSplitting(_ bytes: [UInt8], chunk: Int) -> Int {
      let steps = StepCounter()
      var splitter = DocumentSplitter(name: "stream")
      splitter.steps = steps
      for start in stride(from: 0, to: bytes.count, by: chunk) {
        splitter.append(Array(bytes[start..<min(bytes.count, start + chunk)]))
        while splitter.next() != nil {}
      }
      splitter.finish()
      while splitter.next() != nil {}
      return steps.count
    }

    private func checkDoubling(_ shape: NastyShape, _ steps: (String) -> Int) {
      let (half, whole) = (shape.text(Self.size / 2), shape.text(Self.size))
      // A line deeper each is quadratic in its bytes' count, not in the text.
      let growth = Double(whole.utf8.count) / Double(max(1, half.utf8.count))
      let (once, twice) = (steps(half), steps(whole))
      #expect(Double(twice) <= max(2.5, 1.25 * growth) * Double(once) + 100, "\(once) became \(twice)")
    }
  }
#endif
