import Diagnostics
import Foundation
import YAML

/// The memory that reading a file takes at its height, measured in a process that does nothing else.
enum PeakMemory {
  /// How the file is read.
  enum Reading: String {
    /// All of it at once, every tree alive at the end.
    case tree
    /// 64 KiB at a time, one tree at a time.
    case stream
  }

  /// Runs `memory` in a process of its own; gives bytes beyond those of the idle process.
  static func bytes(_ reading: Reading, path: String) throws -> Int {
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let run = try ProcessRun.output(of: [program, "memory", reading.rawValue, path])
    guard run.status == 0, let bytes = Int(run.text.split(separator: "\n").last ?? "") else {
      throw BenchmarkError("cannot measure the memory of reading \(path)")
    }
    return bytes
  }

  /// What the command `memory` prints.
  static func report(_ arguments: [String]) throws -> String {
    guard arguments.count == 2, let reading = Reading(rawValue: arguments[0]) else {
      throw UsageError("memory takes tree or stream, and a file")
    }
    let idle = try highWater()
    var nodes = 0
    switch reading {
    case .tree:
      let documents = Parser.documents(in: SourceFile(name: "input", bytes: try InputFile.bytes(of: arguments[1])))
      nodes = documents.reduce(0) { $0 + $1.records.count }
    case .stream:
      var splitter = DocumentSplitter(name: "input")
      try InputFile.read(arguments[1], chunk: 64 << 10) { chunk in
        splitter.append(chunk)
        while let piece = splitter.next() { nodes += Parser.parse(piece).records.count }
      }
      splitter.finish()
      while let piece = splitter.next() { nodes += Parser.parse(piece).records.count }
    }
    guard nodes > 0 else { throw BenchmarkError("\(arguments[1]) has no nodes") }
    return String(try highWater() - idle)
  }

  /// The peak resident size of this process in bytes.
  ///
  /// On Linux from /proc, since `getrusage` counts what was resident before this program was loaded, too.
  private static func highWater() throws -> Int {
    #if os(Linux)
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      guard
        let kibibytes = line?.split(separator: " ").dropFirst().compactMap({ Int($0) }).first
          ?? line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap({ Int($0) }).first
      else { throw BenchmarkError("/proc/self/status names no peak") }
      return kibibytes << 10
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
