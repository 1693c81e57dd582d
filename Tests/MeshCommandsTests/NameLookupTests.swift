import ArgumentParsing
import Console
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import MeshCommands

@Suite struct NameLookupTests {
  /// Answers with the number of times it was asked, after a gate is opened if it has one.
  final class Source: MeshNameSource {
    let calls = Mutex(0)
    let version = Mutex("1")
    let gate: DispatchSemaphore?

    init(gate: DispatchSemaphore? = nil) { self.gate = gate }

    func place(of query: NameQuery) -> NamePlace? { NamePlace(name: "here", version: version.withLock { $0 }) }

    func names(for query: NameQuery, within limit: Duration) -> [String]? {
      gate?.wait()
      return [
        calls.withLock { calls in
          calls += 1
          return "call-\(calls)"
        }
      ]
    }
  }

  /// A clock that a test sets.
  final class Time: Sendable {
    let seconds = Mutex<Int64>(1000)
    var clock: WallClock { WallClock { Timestamp(seconds: self.seconds.withLock { $0 }) } }
    func set(_ moment: Int64) { seconds.withLock { $0 = moment } }
  }

  static let limit = Duration.seconds(3600)

  /// The one file in a cache.
  func cached(in directory: URL) throws -> URL {
    let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    try #require(files.count == 1)
    return files[0]
  }

  @Test("names are kept for a minute by the clock, and for no moment that is yet to come")
  func lifetime() throws {
    try TemporaryDirectory.with { directory in
      let time = Time()
      let lookup = NameLookup(Source(), cache: NameCache(directory: directory.path + "/meshctl", clock: time.clock))
      let expected: [(Int64, String)] = [
        (1000, "call-1"), (1059, "call-1"), (1060, "call-2"), (1119, "call-2"), (1000, "call-3"), (1001, "call-3"),
        (5000, "call-4"),
      ]
      for (moment, name) in expected {
        time.set(moment)
        #expect(lookup.names(for: NameQuery(.services), within: Self.limit) == [name], "at \(moment)")
      }
    }
  }

  @Test("each kind and place has names of its own, and those of another version count as none")
  func keys() throws {
    try TemporaryDirectory.with { directory in
      let source = Source()
      let lookup = NameLookup(source, cache: NameCache(directory: directory.path, clock: .fixed(Timestamp(seconds: 9))))
      #expect(lookup.names(for: NameQuery(.services), within: Self.limit) == ["call-1"])
      #expect(lookup.names(for: NameQuery(.workloads), within: Self.limit) == ["call-2"])
      #expect(lookup.names(for: NameQuery(.services), within: Self.limit) == ["call-1"])
      source.version.withLock { $0 = "2" }
      #expect(lookup.names(for: NameQuery(.services), within: Self.limit) == ["call-3"])
    }
  }

  @Test("a source that hangs gives nothing and keeps nothing")
  func hanging() throws {
    try TemporaryDirectory.with { directory in
      let gate = DispatchSemaphore(value: 0)
      defer { gate.signal() }
      let cache = NameCache(directory: directory.path + "/meshctl", clock: .fixed(Timestamp(seconds: 9)))
      let lookup = NameLookup(Source(gate: gate), cache: cache)
      #expect(lookup.names(for: NameQuery(.services), within: .milliseconds(1)) == nil)
      #expect(!FileManager.default.fileExists(atPath: directory.path + "/meshctl"))
    }
  }

  @Test("the cache is for the user alone")
  func modes() throws {
    try TemporaryDirectory.with { base in
      let directory = base.appendingPathComponent("a/meshctl")
      let cache = NameCache(directory: directory.path, clock: .fixed(Timestamp(seconds: 9)))
      _ = NameLookup(Source(), cache: cache).names(for: NameQuery(.services), within: Self.limit)
      let permissions = try [directory, try cached(in: directory)].map { url in
        try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
      }
      #expect(permissions == [0o700, 0o600])
    }
  }

  @Test(
    "a cache that is damaged, cut off, of another form or open to others counts as none",
    arguments: [
      "printf '' >", "head -c 40 <copy >", "printf '\\0\\377' >", "printf '{}' >", "printf '[1]' >",
      "sed 's/\"names\":.*/\"names\":{}}/' <copy >", "sed s,names/1,names/2, <copy >", "sed 's/:9,/:\"x\",/' <copy >",
      "sed 's/:9,/:99999999999999999999,/' <copy >", "chmod 660", "rm -f place && mkdir", "rm -f place && mkfifo",
      "rm -f place && ln -s copy",
    ]
  )
  func damage(line: String) throws {
    try TemporaryDirectory.with { directory in
      let cache = NameCache(directory: directory.path, clock: .fixed(Timestamp(seconds: 9)))
      let place = NamePlace(name: "here", version: "1")
      cache.keep(["a"], of: .services, at: place)
      #expect(cache.names(of: .services, at: place) == ["a"])
      let file = try cached(in: directory).lastPathComponent
      let script = "cp \(file) copy; \(line.replacingOccurrences(of: "place", with: file)) \(file)"
      #expect(try FinishedProcess.run("/bin/bash", ["-c", script], in: directory).status == 0)
      #expect(cache.names(of: .services, at: place) == nil)
    }
  }

  @Test("where no cache can be, names are found all the same", arguments: [[:], ["XDG_CACHE_HOME": "relative"]])
  func noPlace(variables: [String: String]) {
    #expect(NameCache(environment: Environment(variables), clock: .fixed(Timestamp(seconds: 9))) == nil)
    let unwritable = NameCache(directory: "/dev/null/meshctl", clock: .fixed(Timestamp(seconds: 9)))
    for cache in [nil, unwritable] {
      #expect(
        NameLookup(Source(), cache: cache).names(for: NameQuery(.services), within: Self.limit) == ["call-1"]
      )
    }
  }
}
