import Foundation
import Output
import TestSupport
import Testing

/// Holds diffs against the programs that apply them.
struct PatchToolsTests {
  private static let patchPath = "/usr/bin/patch"

  private static func randomText(_ generator: inout SeededGenerator) -> [UInt8] {
    let lines = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      "k: " + ["a", "b", "漢", "", "\r", "\\"][Int.random(in: 0..<6, using: &generator)] + "\n"
    }
    let text = Array(lines.joined().utf8)
    return Bool.random(using: &generator) ? text : text.dropLast()
  }

  /// Applies a diff to a file in a fresh directory and gives back what the file holds then; nil if it is gone.
  private static func apply(_ diff: [UInt8], to old: [UInt8]?, named name: String, with tool: [String]) throws -> Data?
  {
    try TemporaryDirectory.with { directory in
      let file = directory.appending(path: name)
      if let old { try Data(old).write(to: file) }
      let patch = directory.appending(path: "change.patch")
      try Data(diff).write(to: patch)
      // In a work tree git apply passes over files that are not part of it.
      let ceiling = ["GIT_CEILING_DIRECTORIES": directory.deletingLastPathComponent().path]
      let environment = ProcessInfo.processInfo.environment.merging(ceiling) { $1 }
      let arguments = tool + [patch.path]
      let process = try FinishedProcess.run("/usr/bin/env", arguments, in: directory, environment: environment)
      try #require(process.status == 0, "\(tool) refused \(String(decoding: diff, as: UTF8.self))")
      return try? Data(contentsOf: file)
    }
  }

  private static let git = ["git", "apply", "--whitespace=nowarn"]
  private static let patch = ["patch", "-s", "-p1", "--binary", "-i"]

  private static func check(with tool: [String], seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let old = randomText(&generator)
    var new = randomText(&generator)
    if Bool.random(using: &generator) { new = old + new }
    let diff = UnifiedDiff(from: old, to: new).render(.modified("f.yaml"))
    if diff.isEmpty { return }
    #expect(try apply(diff, to: old, named: "f.yaml", with: tool) == Data(new), "seed \(seed)")
  }

  @Test("git apply turns the old text into the new one", arguments: 1...20 as ClosedRange<UInt64>)
  func gitApply(seed: UInt64) throws {
    try Self.check(with: Self.git, seed: seed)
  }

  @Test(
    "patch turns the old text into the new one",
    .enabled(if: FileManager.default.isExecutableFile(atPath: Self.patchPath), "patch is not installed"),
    arguments: 1...20 as ClosedRange<UInt64>
  )
  func patch(seed: UInt64) throws {
    try Self.check(with: Self.patch, seed: seed)
  }

  @Test("git apply understands every file name", arguments: ["a b.yaml", "a\"b\\c.yaml", "tab\there.yaml", "漢.yaml"])
  func names(name: String) throws {
    let diff = UnifiedDiff(from: Array("a\n".utf8), to: Array("b\n".utf8)).render(.modified(name))
    #expect(try Self.apply(diff, to: Array("a\n".utf8), named: name, with: Self.git) == Data("b\n".utf8))
  }

  @Test("git apply makes and removes files")
  func creation() throws {
    let content = Array("a\nb".utf8)
    let created = UnifiedDiff(from: [], to: content).render(.created("f.yaml"))
    #expect(try Self.apply(created, to: nil, named: "f.yaml", with: Self.git) == Data(content))
    let deleted = UnifiedDiff(from: content, to: []).render(.deleted("f.yaml"))
    #expect(try Self.apply(deleted, to: content, named: "f.yaml", with: Self.git) == nil)
  }
}
