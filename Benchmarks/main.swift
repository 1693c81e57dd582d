import Diagnostics
import Foundation
import YAML

/// `meshctl version` against the least that a process can cost.
func startup(_ options: Options) throws -> Measurement {
  let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  let binary = options.binary ?? beside.appendingPathComponent("meshctl").path
  guard FileManager.default.isExecutableFile(atPath: binary) else {
    throw Options.UsageError(
      description: "no meshctl at \(binary): run swift build -c release, or name one by --binary"
    )
  }
  let directory = FileManager.default.temporaryDirectory.appendingPathComponent("meshctl-bench-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  let hello = try HelloWorld.compile(in: directory).map { (name: "static C hello", command: [$0.path]) }
  return try StartUp.measure(
    "meshctl version",
    command: [binary, "version"],
    against: hello,
    runs: options.rounds * 10
  )
}

/// Turning offsets into lines, which every shown diagnostic waits for.
func lines(_ options: Options) -> Measurement {
  let bytes = GeneratedManifests.bytes(size: 16_000_000)
  return Throughput.measure("line table", bytes: bytes, rounds: options.rounds) {
    LineTable(SourceFile(name: "generated", bytes: $0)).lineCount
  }
}

/// Parsing a stream of many documents, every node of it.
func yaml(_ options: Options) -> Measurement {
  let bytes = GeneratedManifests.bytes(size: 16_000_000)
  return Throughput.measure("parse YAML", bytes: bytes, rounds: options.rounds) {
    Parser.documents(in: SourceFile(name: "generated", bytes: $0)).reduce(0) { $0 + $1.records.count }
  }
}

#if DEBUG
  FileHandle.standardError.write(Data("meshctl-bench: this is a debug build; its figures say nothing\n".utf8))
#endif

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  if options.wantsHelp {
    print(Options.usage, terminator: "")
    exit(0)
  }
  let report = Report(
    measurements: try options.benchmarks.map { benchmark in
      switch benchmark {
      case .startup: try startup(options)
      case .lines: lines(options)
      case .yaml: yaml(options)
      }
    }
  )
  print(report.table, terminator: "")
  if let path = options.json { try report.json().write(to: URL(fileURLWithPath: path), options: .atomic) }
} catch let error as Options.UsageError {
  FileHandle.standardError.write(Data("meshctl-bench: \(error)\n\n\(Options.usage)".utf8))
  exit(2)
} catch {
  FileHandle.standardError.write(Data("meshctl-bench: \(error)\n".utf8))
  exit(1)
}
