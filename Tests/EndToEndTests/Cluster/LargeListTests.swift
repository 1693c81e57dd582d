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

  /// The most memory that listing all takes as names, and as a table.
  private static func peaks(in home: ClusterHome, count: Int) throws -> (names: Int, table: Int, text: Int) {
    home.server.log.clear()
    let names = try peak(of: "get vs -o name", in: home)
    #expect(names.run.status == 0)
    #expect(names.run.output.count { $0 == "\n" } == count)
    #expect(home.server.log.count { $0.path.hasSuffix("/virtualservices") } == max(1, count / pageSize))
    let table = try peak(of: "get vs --no-headers", in: home)
    #expect(table.run.output.count { $0 == "\n" } == count)
    return (names.bytes, table.bytes, table.run.output.utf8.count)
  }

  @Test("are one request a page, in memory of less than three pages however many there are, beside the table's rows")
  func pages() throws {
    try ClusterHome.with { home in
      let none = try Self.peaks(in: home, count: 0)
      try home.server.store.seed((0..<Self.pageSize).map(Self.object))
      // What the server adds is little.
      let page = (0..<Self.pageSize).reduce(0) { $0 + Emitter(.json).bytes(for: Self.object($1)).count }
      let one = try Self.peaks(in: home, count: Self.pageSize)
      try home.server.store.seed((Self.pageSize..<10_000).map(Self.object))
      let all = try Self.peaks(in: home, count: 10_000)
      print("memory: a page of \(page) bytes; no resources \(none), one page \(one), twenty \(all)")
      #expect(all.names - none.names <= 3 * page)
      // A table keeps its cells until their widths are known: a few words of memory for each beside its text.
      #expect(all.table - none.table <= 3 * page + 16 * all.text)
    }
  }
}
