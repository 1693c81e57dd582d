import Diagnostics
import YAML

/// Parsing into trees with comments and ranges, on one core, beside other parsers of the same bytes.
///
/// Everything is processor time, so that other work on the machine counts little; peers run right after, in turn.
enum YAMLBenchmark {
  /// What parsing is asked to be, in multiples of the yardstick peer: the bar, and the best figure known.
  private static let demand = Comparison.Demand.atLeast(bar: 2, aim: 2.8)
  /// The peak memory of a whole tree, in multiples of the input.
  private static let memoryBar = 4.0

  static func report(_ options: Options, _ workspace: Workspace) throws -> Report {
    let peers = try PeerPrograms.peers(workspace)
    var report = Report()
    report.absent = Set(peers.filter { $0.command == nil }.map { "\($0.name): \($0.requirement)" }).sorted()
    for (name, language, bytes) in inputs {
      let input = try YAMLInput(name, bytes(), language, in: workspace)
      report.measurements += try measurements(of: input, peers, rounds: options.rounds)
    }
    let list = try YAMLInput("manifests as a List", GeneratedManifests.list(size: 50_000_000), .yaml, in: workspace)
    report.measurements.append(try memory(.tree, of: list))
    return report
  }

  private static let inputs: [(String, YAMLInput.Language, @Sendable () -> [UInt8])] = [
    ("definitions", .yaml, { GeneratedSchemas.stream(size: 1_000_000) }),
    ("manifests", .yaml, { GeneratedManifests.stream(size: 50_000_000) }),
    ("configuration dump", .json, { GeneratedConfigDump.document(size: 30_000_000) }),
  ]

  private static func measurements(of input: YAMLInput, _ peers: [Peer], rounds: Int) throws -> [Measurement] {
    let rounds = input.bytes.count < 5_000_000 ? rounds * 5 : rounds
    let source = SourceFile(name: input.language == .yaml ? "input.yaml" : "input.json", bytes: input.bytes)
    if let wrong = Parser.documents(in: source).lazy.flatMap(\.diagnostics).first(where: { $0.severity == .error }) {
      throw BenchmarkError("\(input.name): \(wrong.message) at \(source.text(in: wrong.range))")
    }
    let tree = Throughput.samples(rounds: rounds) {
      Parser.documents(in: source).reduce(0) { $0 &+ $1.records.count }
    }
    let stream = Throughput.samples(rounds: rounds) { nodesByDocument(of: input.bytes) }
    let others = try peers.filter { $0.language == input.language }.compactMap { peer in
      try peer.samples(of: input, rounds: rounds).map { (peer, $0) }
    }
    let walk = walking(source, rounds: rounds)
    let sum = Throughput.byteSum(of: input.bytes, rounds: rounds)
    let size = input.bytes.count
    let yardstick = others.first { $0.0.isYardstick }
    let ours = [("meshctl, tree", tree), ("meshctl, by document", stream), ("meshctl, walk of the tree", walk)]
      .map { name, samples in
        let bars = yardstick.map { [Comparison(to: $0.0.name, $0.1.median / samples.median, demand)] } ?? []
        let reading = name.hasSuffix("walk of the tree") ? [] : bars
        let floor = Comparison(to: "byte sum", sum.median / samples.median)
        return Measurement(input.name, name, bytes: size, in: samples, reading + [floor])
      }
    let theirs = others.map { peer, samples in
      let comparison = yardstick.map { [Comparison(to: $0.0.name, $0.1.median / samples.median)] } ?? []
      return Measurement(input.name, peer.name, bytes: size, in: samples, peer.isYardstick ? [] : comparison)
    }
    return ours + theirs + [try memory(.tree, of: input), try memory(.stream, of: input)]
  }

  /// Cuts and parses a stream by document and keeps no tree, as commands do.
  private static func nodesByDocument(of bytes: [UInt8]) -> Int {
    var splitter = DocumentSplitter(name: "input")
    splitter.append(bytes)
    splitter.finish()
    var parser = Parser()
    var nodes = 0
    while let piece = splitter.next() { nodes += parser.parse(piece).records.count }
    return nodes
  }

  private static func walking(_ source: SourceFile, rounds: Int) -> Samples {
    let documents = Parser.documents(in: source)
    return Throughput.samples(rounds: rounds) { TreeWalk.sum(of: documents) }
  }

  private static func memory(_ reading: PeakMemory.Reading, of input: YAMLInput) throws -> Measurement {
    let ratio = Double(try PeakMemory.bytes(reading, path: input.path)) / Double(input.bytes.count)
    let name = reading == .tree ? "meshctl, peak memory of the tree" : "meshctl, peak memory by document"
    let bar = reading == .tree ? Comparison.Demand.atMost(bar: memoryBar) : nil
    let comparison = Comparison(to: "input", ratio, bar)
    return Measurement(input.name, name, unit: "x input", best: ratio, median: ratio, [comparison])
  }
}
