#if DEBUG
  import Diagnostics
  import Testing

  @testable import YAML

  @Suite("Linear work")
  struct LinearityTests {
    @Test(
      "parsing twice the input takes at most two and a half times the steps",
      arguments: NastyShape.all,
      [Dialect.yaml12, .kubernetes]
    )
    func yaml(shape: NastyShape, dialect: Dialect) {
      Doubling.check(shape) { Parser.countingSteps(SourceFile(name: "shape", text: $0), as: dialect) }
    }

    @Test("parsing twice the JSON takes at most two and a half times the steps", arguments: NastyShape.json)
    func json(shape: NastyShape) {
      Doubling.check(shape) { Parser.countingSteps(SourceFile(name: "shape", text: $0), as: .json) }
    }

    @Test(
      "splitting twice the stream takes at most two and a half times the steps, however its bytes come in",
      arguments: NastyShape.streams + NastyShape.json + NastyShape.all
    )
    func splitting(shape: NastyShape) {
      for chunk in [1, 7, 4096] {
        Doubling.check(shape) { Self.stepsOfSplitting(Array($0.utf8), chunk: chunk) }
      }
    }

    @Test("a stream whose pieces are asked for once a read moves no byte more than twice on average")
    func slowReader() {
      let stream = Array(String(repeating: "---\na: b\n", count: Doubling.size).utf8)
      var splitter = DocumentSplitter(name: "slow")
      let steps = StepCounter()
      splitter.steps = steps
      splitter.append(stream)
      var pieces = 0
      for _ in 0..<Doubling.size {
        if splitter.next() != nil { pieces += 1 }
        splitter.append(Array("#".utf8))
      }
      #expect(pieces == Doubling.size - 1)
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
  }
#endif
