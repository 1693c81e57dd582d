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
  default: try BenchmarkRun.run(Options(arguments))
  }
  return 0
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
