import Foundation
import Resources
import System
import TestSupport
import Testing
import YAML

@testable import MeshStores

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Writers at the same time", .timeLimit(.minutes(10)))
struct ConcurrentWriterTests {
  private static let count: FieldPath = ["spec", "count"]

  private static func manifest(_ name: String, count: Int = 0) -> String {
    """
    # about \(name)
    apiVersion: example.com/v1
    kind: Counter
    metadata: {name: \(name)}
    spec:
      # how often
      count: \(count)  # so far
      other: 'x'

    """
  }

  private static func reference(_ name: String) -> ResourceReference {
    ResourceReference(
      ResourceKind(group: "example.com", kind: "Counter", plural: "counters"),
      name,
      namespace: "default"
    )
  }

  /// Counts random resources up, so many times each by reading, thinking and writing anew until there is no conflict.
  private static func countUp(_ store: DirectoryStore, _ names: [String], times: Int, seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<times {
      guard let name = names.randomElement(using: &generator) else { return }
      while true {
        let resource = try await store.get(reference(name))
        let old = resource.node["spec"]?["count"]?.integer ?? 0
        do throws(StoreError) {
          let edits: [Edit] = [.test(count, .integer(old)), .set(count, .integer(old + 1))]
          _ = try await store.edit(resource.reference, at: resource.revision, edits, dryRun: .none)
          break
        } catch {
          guard case .conflict = error else { throw error }
        }
      }
    }
  }

  /// Checks that the counts add up, and that nothing else of the texts changed.
  private static func check(_ mesh: ScratchMesh, _ files: [String: [String]], total: Int) async throws {
    var sum = 0
    for (file, names) in files {
      let text = try mesh.read(file)
      var expected: [String] = []
      for name in names {
        let number = Int(try await mesh.store().get(reference(name)).node["spec"]?["count"]?.integer ?? -1)
        expected.append(manifest(name, count: number))
        sum += number
      }
      #expect(text == expected.joined(separator: "---\n"))
    }
    #expect(sum == total)
    #expect(try mesh.names().filter { $0.hasPrefix(".") } == [])
  }

  private static func files(_ generator: inout SeededGenerator) -> [String: [String]] {
    var files: [String: [String]] = [:]
    var number = 0
    for file in 0..<Int.random(in: 1...3, using: &generator) {
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        files["d\(file % 2)/f\(file).yaml", default: []].append("c\(number)")
        number += 1
      }
    }
    return files
  }

  @Test("tasks lose no update, and change no line but the intended one", arguments: [1, 2, 3] as [UInt64])
  func tasks(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let files = Self.files(&generator)
    let mesh = try ScratchMesh(files.mapValues { $0.map { Self.manifest($0) }.joined(separator: "---\n") })
    let names = files.values.flatMap { $0 }.sorted()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        let store = mesh.store()
        group.addTask { try await Self.countUp(store, names, times: 15, seed: seed &* 31 &+ UInt64(writer)) }
      }
      try await group.waitForAll()
    }
    try await Self.check(mesh, files, total: 60)
  }

  // MARK: Processes

  /// A directory that a test and the processes it starts both know.
  private static func sharedPath(_ name: String, of process: pid_t) -> String {
    FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(name)-\(process)").path
  }

  private static func prepare(_ name: String) throws -> String {
    let path = sharedPath(name, of: getpid())
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let text = manifest("c0") + "---\n" + manifest("c1")
    try Data(text.utf8).write(to: URL(filePath: path + "/f.yaml"))
    return path
  }

  private static func run(_ name: String, seed: UInt64) async throws {
    let store = DirectoryStore(sharedPath(name, of: getppid())) { _ in }
    try await countUp(store, ["c0", "c1"], times: 25, seed: seed)
  }

  @Test("processes lose no update")
  func processes() async throws {
    let path = try Self.prepare("writers")
    defer { try? FileManager.default.removeItem(atPath: path) }
    async let first = #expect(processExitsWith: .success) { try await Self.run("writers", seed: 1) }
    async let second = #expect(processExitsWith: .success) { try await Self.run("writers", seed: 2) }
    _ = await (first, second)
    let store = DirectoryStore(path) { _ in }
    var sum: Int64 = 0
    for name in ["c0", "c1"] { sum += try await store.get(Self.reference(name)).node["spec"]?["count"]?.integer ?? -1 }
    #expect(sum == 50)
  }

  @Test("a process that is killed while it writes leaves a whole file")
  func killed() async throws {
    let path = try Self.prepare("killed")
    defer { try? FileManager.default.removeItem(atPath: path) }
    for _ in 0..<3 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        let store = DirectoryStore(Self.sharedPath("killed", of: getppid())) { _ in }
        async let writing: Void = Self.countUp(store, ["c0", "c1"], times: 1_000_000, seed: 3)
        // Some edits later the other task is at some point of the next one.
        let start = try await store.get(Self.reference("c0")).node["spec"]?["count"]?.integer ?? 0
        while try await store.get(Self.reference("c0")).node["spec"]?["count"]?.integer ?? 0 < start + 3 {}
        kill(getpid(), SIGKILL)
        try await writing
      }
      let text = try String(contentsOfFile: path + "/f.yaml", encoding: .utf8)
      let counts = text.split(separator: "\n").compactMap { line in
        line.contains("count:") ? Int(line.filter(\.isNumber)) : nil
      }
      #expect(counts.count == 2)
      #expect(text == Self.manifest("c0", count: counts[0]) + "---\n" + Self.manifest("c1", count: counts[1]))
    }
  }

  @Test("a change by someone who knows no locks is a conflict, or is kept beside ours", arguments: [4, 5] as [UInt64])
  func foreign(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let mesh = try ScratchMesh(["f.yaml": Self.manifest("c0") + "---\n" + Self.manifest("c1")])
    let store = mesh.store()
    var counts = [0, 0]
    for _ in 0..<40 {
      let ours = Int.random(in: 0...1, using: &generator)
      let theirs = Int.random(in: 0...1, using: &generator)
      let resource = try await store.get(Self.reference("c\(ours)"))
      counts[theirs] += 1
      try mesh.write(
        Self.manifest("c0", count: counts[0]) + "---\n" + Self.manifest("c1", count: counts[1]),
        to: "f.yaml"
      )
      let edits: [Edit] = [.set(Self.count, .integer(Int64(counts[ours] + 1)))]
      do throws(StoreError) {
        _ = try await store.edit(resource.reference, at: resource.revision, edits, dryRun: .none)
        #expect(ours != theirs)
        counts[ours] += 1
      } catch {
        guard case .conflict(_, .changed) = error else { throw error }
        #expect(ours == theirs)
      }
      #expect(
        try mesh.read("f.yaml")
          == Self.manifest("c0", count: counts[0]) + "---\n" + Self.manifest("c1", count: counts[1])
      )
    }
  }
}
