import Diagnostics
import Foundation
import Injection
import YAML

/// Adding sidecars: by calls in this process, and by whole processes of the release meshctl.
enum InjectBenchmark {
  private static let bookinfo = "Examples/bookinfo"

  static func report(_ options: Options, _ workspace: Workspace) throws -> Report {
    let binary = try workspace.meshctl(options)
    var report = Report()
    if let names = FileManager.default.enumerator(atPath: bookinfo)?.compactMap({ $0 as? String }).sorted() {
      let files = try names.filter { $0.hasSuffix(".yaml") }.map { try InputFile.bytes(of: "\(bookinfo)/\($0)") }
      let calls = try Throughput.samples(rounds: options.rounds * 20) {
        try files.reduce(0) { $0 + (try injectedSize(of: $1)) }
      }
      let command = [binary, "inject", "-q", "-f", bookinfo]
      report.measurements += [Measurement("bookinfo", "inject, in process", milliseconds: calls)]
      report.measurements += try processes(command, runs: options.rounds * 10, input: "bookinfo")
    } else {
      report.absent.append("bookinfo: run in the package's directory")
    }
    return report + (try stream(options, workspace, binary))
  }

  /// The whole process, by both clocks.
  private static func processes(_ command: [String], runs: Int, input: String) throws -> [Measurement] {
    let costs = try (0..<runs).map { _ in try SpawnedProcess.run(command) }
    return [
      Measurement(input, "inject, whole process, wall", milliseconds: Samples(costs.map(\.wall))),
      Measurement(input, "inject, whole process, CPU", milliseconds: Samples(costs.map(\.processor))),
    ]
  }

  private static func stream(_ options: Options, _ workspace: Workspace, _ binary: String) throws -> Report {
    let bytes = GeneratedManifests.stream(size: 50_000_000)
    let path = try workspace.write(bytes, as: "manifests.yaml")
    let rounds = min(options.rounds, 5)
    var size = 0
    let calls = try Throughput.samples(rounds: rounds) {
      size = try injectedSize(of: bytes)
      return size
    }
    let costs = try (0..<rounds).map { _ in try SpawnedProcess.run([binary, "inject", "-q", "-f", path]) }
    let input = "manifests, 50 MB in, \(Report.number(Double(size) / 1e6)) MB out"
    return Report(measurements: [
      Measurement(input, "inject, in process, output", bytes: size, in: calls),
      Measurement(input, "inject, whole process, output by CPU", bytes: size, in: Samples(costs.map(\.processor))),
      Measurement(input, "inject, whole process, output by wall clock", bytes: size, in: Samples(costs.map(\.wall))),
    ])
  }

  /// Cuts, parses, injects and writes a stream by document, as the command does.
  private static func injectedSize(of bytes: [UInt8]) throws -> Int {
    let injector = Injector()
    var splitter = DocumentSplitter(name: "input.yaml")
    var size = 0
    splitter.append(bytes)
    splitter.finish()
    while let piece = splitter.next() {
      let report = injector.inject(Parser.parse(piece))
      size += try report.edit.apply().count
    }
    return size
  }
}
