import Analysis
import Diagnostics
import Foundation
import YAML

/// Looking at a whole mesh together: in this process beside libyaml's events of the same bytes, and as a whole process.
enum ValidateBenchmark {
  private static let objects = 10_000
  private static let bookinfo = "Examples/bookinfo"

  static func report(_ options: Options, _ workspace: Workspace) throws -> Report {
    var report = try mesh(options, workspace)
    let binary = try workspace.meshctl(options)
    guard FileManager.default.fileExists(atPath: bookinfo) else {
      report.absent.append("bookinfo: run in the package's directory")
      return report
    }
    let command = [binary, "validate", "-q", "-f", bookinfo]
    let costs = try (0..<options.rounds * 10).map { _ in try SpawnedProcess.run(command) }
    report.measurements += [
      Measurement("bookinfo", "validate, whole process, wall", milliseconds: Samples(costs.map(\.wall))),
      Measurement("bookinfo", "validate, whole process, CPU", milliseconds: Samples(costs.map(\.processor))),
    ]
    return report
  }

  /// The mesh, and one of twice its size, which must take about twice as long.
  private static func mesh(_ options: Options, _ workspace: Workspace) throws -> Report {
    let bytes = GeneratedMesh.stream(objects: objects)
    let double = GeneratedMesh.stream(objects: 2 * objects)
    try check(bytes)
    let input = try YAMLInput("mesh of \(objects) objects", bytes, .yaml, in: workspace)
    let one = Throughput.samples(rounds: options.rounds) { findings(in: bytes).count }
    let two = Throughput.samples(rounds: options.rounds) { findings(in: double).count }
    var comparisons: [Comparison] = []
    var report = Report()
    let yardstick = try PeerPrograms.peers(workspace).first { $0.isYardstick && $0.language == .yaml }
    if let yardstick, let events = try yardstick.samples(of: input, rounds: options.rounds) {
      comparisons.append(
        Comparison(to: "time of \(yardstick.name)", one.median / events.median, .atMost(bar: 4))
      )
      report.measurements.append(Measurement(input.name, yardstick.name, milliseconds: events))
    } else {
      report.absent.append("libyaml: libyaml-dev or cc")
    }
    let size = "\(Report.number(Double(bytes.count) / 1e6)) MB"
    report.measurements += [
      Measurement("\(input.name), \(size)", "validate, in process", milliseconds: one, comparisons),
      Measurement(
        "mesh of \(2 * objects) objects",
        "validate, in process",
        milliseconds: two,
        [Comparison(to: "time of half the mesh", two.median / one.median, .atMost(bar: 2.5))]
      ),
    ]
    return report
  }

  /// A mesh with errors would measure something else.
  private static func check(_ bytes: [UInt8]) throws {
    guard let wrong = findings(in: bytes).first(where: { $0.severity == .error }) else { return }
    throw BenchmarkError("the mesh has an error: \(wrong.message) [\(wrong.code.rawValue)]")
  }

  /// Cuts, parses and looks at a stream, as the command does.
  private static func findings(in bytes: [UInt8]) -> [Finding] {
    var analysis = Analysis(MeshSettings())
    var splitter = DocumentSplitter(name: "mesh.yaml")
    splitter.append(bytes)
    splitter.finish()
    var parser = Parser()
    while let piece = splitter.next() { analysis.add(parser.parse(piece)) }
    return analysis.outcome().findings
  }
}
