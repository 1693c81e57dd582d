import Foundation

#if DEBUG
  FileHandle.standardError.write(Data("meshctl-bench: this is a debug build; its figures say nothing\n".utf8))
#endif

/// Does what the command line asks for and returns the exit status.
func run(_ arguments: [String]) throws -> Int32 {
  switch arguments.first {
  case "--help", "-h", "help": print(Usage.text, terminator: "")
  case "fuzz": return try Fuzzer.run(FuzzOptions(Array(arguments.dropFirst()))) ? 0 : 1
  case "memory": print(try PeakMemory.report(Array(arguments.dropFirst())))
  default: try measure(Options(arguments))
  }
  return 0
}

/// Runs the chosen benchmarks one after the other and shows their results.
func measure(_ options: Options) throws {
  let report = try Workspace.with { workspace in
    try options.benchmarks.reduce(Report()) { report, benchmark in
      switch benchmark {
      case .startup: report + (try StartUpBenchmark.report(options, workspace))
      case .lines: report + LinesBenchmark.report(options)
      case .yaml: report + (try YAMLBenchmark.report(options, workspace))
      case .inject: report + (try InjectBenchmark.report(options, workspace))
      case .validate: report + (try ValidateBenchmark.report(options, workspace))
      case .translate: report + TranslateBenchmark.report(options)
      case .local: report + (try LocalBenchmark.report(options, workspace))
      case .dump: report + (try DumpBenchmark.report(options, workspace))
      case .status: report + StatusBenchmark.report(options)
      case .logs: report + (try LogsBenchmark.report(options, workspace))
      }
    }
  }
  print(report.table, terminator: "")
  if let path = options.json { try report.json().write(to: URL(fileURLWithPath: path), options: .atomic) }
}

do {
  exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch let error as UsageError {
  FileHandle.standardError.write(Data("meshctl-bench: \(error)\n\n\(Usage.text)".utf8))
  exit(2)
} catch {
  FileHandle.standardError.write(Data("meshctl-bench: \(error)\n".utf8))
  exit(1)
}
