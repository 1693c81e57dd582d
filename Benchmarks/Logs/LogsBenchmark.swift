import AccessLogging
import Foundation

/// Reading access logs: in this process, and by whole processes of the release meshctl beside grep and jq.
enum LogsBenchmark {
  private static let lines = 200_000
  /// The most memory that a whole process may take, however long the file is.
  private static let memory = 96e6

  /// How many lines a second have to be read and counted on one core.
  private static func bar(of form: GeneratedAccessLog.Form) -> Double { form == .text ? 1e6 : 5e5 }

  static func report(_ options: Options, _ workspace: Workspace) throws -> Report {
    let binary = try workspace.meshctl(options)
    let inputs = try GeneratedAccessLog.Form.allCases.map { form in
      let file = workspace.directory.appendingPathComponent("access-\(form.rawValue).log")
      try GeneratedAccessLog.write(lines: lines, as: form, to: file)
      return (name: "\(lines) lines of \(form.rawValue)", path: file.path, form: form)
    }
    // To the peak of a process counts the peak that this one had when it was started: files are read here later.
    var report = Report()
    for input in inputs { report = report + (try wholeProcesses(input.name, input.path, binary, input.form, options)) }
    for input in inputs {
      report.measurements += try inProcess(input.name, try InputFile.bytes(of: input.path), input.form, options)
    }
    return report
  }

  private static func inProcess(
    _ input: String,
    _ bytes: [UInt8],
    _ form: GeneratedAccessLog.Form,
    _ options: Options
  ) throws -> [Measurement] {
    let places = LinePlaces.find(in: bytes)
    guard read(bytes, places) == lines else { throw BenchmarkError("\(input): not all lines are read") }
    let sum = Throughput.byteSum(of: bytes, rounds: options.rounds)
    let parse = Throughput.samples(rounds: options.rounds) { read(bytes, places) }
    let summary = Throughput.samples(rounds: options.rounds) { summarize(bytes, places) }
    return [
      rate(input, "parse", parse, [Comparison(to: "byte sum", sum.median / parse.median)]),
      rate(input, "parse and count by route", summary, [demand(summary.median, form)]),
    ]
  }

  /// The lines that are read.
  private static func read(_ bytes: [UInt8], _ places: [Range<Int>]) -> Int {
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    let span = bytes.span
    var count = 0
    for place in places where parser.parse(span.extracting(place), into: &entry) { count += 1 }
    return count
  }

  /// Something that depends on all that is counted.
  private static func summarize(_ bytes: [UInt8], _ places: [Range<Int>]) -> Int {
    var parser = AccessLogParser()
    var entry = AccessLogEntry()
    var summary = AccessLogSummary(by: [.route])
    let span = bytes.span
    for place in places {
      let line = span.extracting(place)
      if parser.parse(line, into: &entry) { summary.add(entry, in: line) }
    }
    return summary.lines
  }

  private static func wholeProcesses(
    _ input: String,
    _ path: String,
    _ binary: String,
    _ form: GeneratedAccessLog.Form,
    _ options: Options
  ) throws -> Report {
    let rounds = min(options.rounds, 5)
    let command = [binary, "logs", "--file", path, "--summary"]
    let ours = try (0..<rounds).map { _ in try SpawnedProcess.run(command) }
    let wall = Samples(ours.map(\.wall))
    let peak = Double(ours.map(\.peak).max() ?? 0)
    var report = Report(measurements: [
      rate(input, "meshctl logs --summary, whole process", wall, [demand(wall.median, form)]),
      Measurement(
        input,
        "meshctl logs --summary, memory",
        unit: "MB",
        best: peak / 1e6,
        median: peak / 1e6,
        [Comparison(to: "\(Report.number(memory / 1e6)) MB", peak / memory, .atMost(bar: 1))]
      ),
    ])
    for (name, command) in peers(path, form) {
      guard let theirs = try? (0..<2).map({ _ in try SpawnedProcess.run(command) }) else {
        report.absent.append(name)
        continue
      }
      let samples = Samples(theirs.map(\.wall))
      let comparison = Comparison(to: "speed of meshctl logs --summary", wall.median / samples.median)
      report.measurements.append(rate(input, "\(name), whole process", samples, [comparison]))
    }
    return report
  }

  /// What people use without meshctl: to count the failures, and to count by cluster.
  private static func peers(_ path: String, _ form: GeneratedAccessLog.Form) -> [(name: String, command: [String])] {
    let failures = form == .text ? " 503 " : #""response_code":503"#
    let grep = ("grep -c", ["/usr/bin/env", "grep", "-c", failures, path])
    guard form == .json else { return [grep] }
    let filter = "reduce inputs as $line ({}; .[$line.upstream_cluster] += 1)"
    return [grep, ("jq", ["/usr/bin/env", "jq", "-n", filter, path])]
  }

  private static func demand(_ seconds: Double, _ form: GeneratedAccessLog.Form) -> Comparison {
    let bar = bar(of: form)
    return Comparison(to: "\(Int(bar)) lines/s", Double(lines) / seconds / bar, .atLeast(bar: 1, aim: nil))
  }

  private static func rate(
    _ input: String,
    _ name: String,
    _ samples: Samples,
    _ comparisons: [Comparison]
  ) -> Measurement {
    let thousands = Double(lines) / 1e3
    return Measurement(
      input,
      name,
      unit: "klines/s",
      best: thousands / samples.best,
      median: thousands / samples.median,
      comparisons
    )
  }
}
