import Foundation
import StandInAPIServer
import TestSupport
import Testing
import YAML

@Suite("Ten thousand resources", .requires(.python))
struct LargeListTests {
  private static let pageSize = 500

  private static func object(_ number: Int) -> Value {
    let name = "route-\(String(number + 100_000).dropFirst())"
    let note = String(repeating: "x", count: 2_000)
    return [
      "apiVersion": "networking.istio.io/v1", "kind": "VirtualService",
      "metadata": ["name": .string(name), "annotations": ["note": .string(note)]],
      "spec": ["hosts": [.string("\(name).example")], "http": [["route": [["destination": ["host": "reviews"]]]]]],
    ]
  }

  /// Runs a line under Python, which tells the most memory that it took, in bytes.
  private static func peak(of words: String, in home: ClusterHome) throws -> (run: ShellRun, bytes: Int) {
    let program = """
      import os, resource, subprocess, sys
      status = subprocess.run([os.environ["MESHCTL"]] + sys.argv[1:]).returncode
      print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
      sys.exit(status)
      """
    let python = try #require(RealComponent.python.path)
    let run = try home.run("'\(python)' -c '\(program)' \(words)")
    let unit = ProcessInfo.processInfo.operatingSystemVersionString.hasPrefix("Version") ? 1 : 1024
    return (run, (Int(run.error.split(separator: "\n").last ?? "") ?? 0) * unit)
  }

  @Test("are one request a page, in memory bounded by three pages, and by the table where there is one")
  func pages() throws {
    try ClusterHome.with { home in
      try home.server.store.seed((0..<Self.pageSize).map(Self.object))
      let small = try Self.peak(of: "get vs -o name", in: home)
      let smallTable = try Self.peak(of: "get vs", in: home)
      let page = (try home.run("meshctl get vs -o json | wc -c")).output.trimmingCharacters(in: .whitespacesAndNewlines)
      let pageBytes = try #require(Int(page))
      try home.server.store.seed((Self.pageSize..<10_000).map(Self.object))
      home.server.log.clear()
      let large = try Self.peak(of: "get vs -o name", in: home)
      #expect(large.run.status == 0)
      #expect(large.run.output.count { $0 == "\n" } == 10_000)
      #expect(home.server.log.count { $0.path.hasSuffix("/virtualservices") } == 20)
      let table = try Self.peak(of: "get vs", in: home)
      #expect(table.run.output.count { $0 == "\n" } == 10_001)
      print("memory: page \(pageBytes), one page \(small.bytes), all \(large.bytes),")
      print("memory: table of one page \(smallTable.bytes), of all \(table.bytes), text \(table.run.output.utf8.count)")
      #expect(large.bytes - small.bytes <= 3 * pageBytes)
      // A table keeps its cells until their widths are known: a few words of memory for each beside its text.
      #expect(table.bytes - smallTable.bytes <= 3 * pageBytes + 8 * table.run.output.utf8.count)
    }
  }
}
