import Foundation

/// Runs inputs until time or their number is up, and keeps those that break a law.
struct Fuzzer {
  private let options: FuzzOptions
  private let documents: [[UInt8]]
  private var found: [String: Int] = [:]

  init(_ options: FuzzOptions) throws {
    self.options = options
    documents = FuzzSeeds.documents + (try options.corpus.map(Self.corpus) ?? [])
  }

  /// Does what was asked for; false when a law was broken.
  static func run(_ options: FuzzOptions) throws -> Bool {
    var fuzzer = try Fuzzer(options)
    switch options.task {
    case .run: return try fuzzer.run()
    case .replay(let iteration): return try fuzzer.replay(iteration)
    case .input(let path): return try Self.check(path)
    case .minimise(let path):
      try Self.minimise(path)
      return true
    }
  }

  // MARK: Running

  private mutating func run() throws -> Bool {
    let directory = options.failures
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let mark = try InputMark(path: "\(directory)/meshctl-fuzz-\(options.seed).mark")
    let seconds = options.seconds ?? (options.runs == nil ? 60 : .max)
    let runs = options.runs ?? .max
    let start = ContinuousClock.now
    var iteration: UInt64 = 0
    var bytes = 0
    while iteration < runs {
      if iteration.isMultiple(of: 256) {
        // Ends the process when one of the next inputs never ends; the mark says which.
        alarm(30)
        if (ContinuousClock.now - start).components.seconds >= Int64(clamping: seconds) { break }
      }
      let input = FuzzInput(seed: options.seed, iteration: iteration, from: documents).bytes
      bytes += input.count
      mark.set(seed: options.seed, iteration: iteration, input: input)
      if let finding = InputLaws.finding(in: input, variant: iteration) { try keep(finding, input, iteration) }
      iteration += 1
    }
    alarm(0)
    mark.remove()
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let rate = Double(iteration) / max(elapsed, 1e-9)
    let broken = found.values.reduce(0, +)
    print(
      "fuzz yaml: seed \(options.seed), \(iteration) inputs of \(bytes / max(1, Int(iteration))) bytes on average in "
        + String(format: "%.1f s, %.0f inputs/s, ", elapsed, rate) + "\(broken) broke a law"
    )
    for (kind, count) in found.sorted(by: { $0.key < $1.key }) { print("  \(count) \(kind)") }
    return found.isEmpty
  }

  /// Writes the first inputs of each kind, the very first made small.
  private mutating func keep(_ finding: FuzzFinding, _ input: [UInt8], _ iteration: UInt64) throws {
    found[finding.kind, default: 0] += 1
    guard found[finding.kind, default: 0] <= 3 else { return }
    let path = "\(options.failures)/\(finding.kind)-\(options.seed)-\(iteration).yaml"
    try Data(input).write(to: URL(fileURLWithPath: path))
    print("\(finding.kind): \(path)\n  \(finding.detail.prefix(400))")
    fflush(nil)
    guard found[finding.kind] == 1 else { return }
    let smallest = Minimiser.minimise(input, budget: 4000) {
      alarm(30)
      return Self.finding($0, variants: [iteration] + (0..<4))?.kind == finding.kind
    }
    try Data(smallest).write(to: URL(fileURLWithPath: path + ".min"))
    print("  minimal: \(String(decoding: smallest, as: UTF8.self).debugDescription)")
  }

  private func replay(_ iteration: UInt64) throws -> Bool {
    let input = FuzzInput(seed: options.seed, iteration: iteration, from: documents).bytes
    try FileManager.default.createDirectory(atPath: options.failures, withIntermediateDirectories: true)
    let path = "\(options.failures)/replay-\(options.seed)-\(iteration).yaml"
    try Data(input).write(to: URL(fileURLWithPath: path))
    print("input: \(path)")
    return Self.report(InputLaws.finding(in: input, variant: iteration))
  }

  // MARK: Single inputs

  private static let variants = Array(UInt64(0)..<32)

  private static func finding(_ input: [UInt8], variants: [UInt64]) -> FuzzFinding? {
    variants.lazy.compactMap { InputLaws.finding(in: input, variant: $0) }.first
  }

  private static func check(_ path: String) throws -> Bool {
    report(finding(try InputFile.bytes(of: path), variants: variants))
  }

  private static func report(_ finding: FuzzFinding?) -> Bool {
    print(finding.map { "\($0.kind): \($0.detail.prefix(400))" } ?? "all laws hold")
    return finding == nil
  }

  /// Tries every candidate in a process of its own, since it may trap.
  private static func minimise(_ path: String) throws {
    let input = try InputFile.bytes(of: path)
    let candidate = path + ".candidate"
    defer { try? FileManager.default.removeItem(atPath: candidate) }
    let outcome = { (bytes: [UInt8]) -> String? in
      guard (try? Data(bytes).write(to: URL(fileURLWithPath: candidate))) != nil,
        let run = try? ProcessRun.output(of: [Self.program, "fuzz", "yaml", "--input", candidate])
      else { return nil }
      guard run.status == 0 || run.status == 1 else { return "trap" }
      return run.status == 0 ? nil : run.text.split(separator: ":").first.map(String.init)
    }
    guard let kind = outcome(input) else { throw BenchmarkError("\(path) breaks no law") }
    let smallest = Minimiser.minimise(input, budget: 3000) { outcome($0) == kind }
    try Data(smallest).write(to: URL(fileURLWithPath: path + ".min"))
    print("\(kind): \(String(decoding: smallest, as: UTF8.self).debugDescription)")
  }

  private static var program: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

  // MARK: Corpus

  private static func corpus(_ directory: String) throws -> [[UInt8]] {
    guard let names = FileManager.default.enumerator(atPath: directory) else {
      throw BenchmarkError("cannot read \(directory)")
    }
    let paths = names.compactMap { $0 as? String }.sorted().map { "\(directory)/\($0)" }
    let files = paths.compactMap { FileManager.default.contents(atPath: $0) }
    return files.filter { !$0.isEmpty }.map { Array($0.prefix(Mutation.sizeLimit)) }
  }
}
