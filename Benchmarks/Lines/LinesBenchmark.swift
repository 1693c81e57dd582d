import Diagnostics

/// Turning offsets into lines, which every shown diagnostic waits for.
enum LinesBenchmark {
  static func report(_ options: Options) -> Report {
    let bytes = GeneratedManifests.stream(size: 16_000_000)
    let source = SourceFile(name: "generated", bytes: bytes)
    let samples = Throughput.samples(rounds: options.rounds) { LineTable(source).lineCount }
    let sum = Throughput.byteSum(of: bytes, rounds: options.rounds)
    let comparison = Comparison(to: "byte sum", sum.median / samples.median)
    return Report(
      measurements: [Measurement("manifests, 16 MB", "line table", bytes: bytes.count, in: samples, [comparison])]
    )
  }
}
