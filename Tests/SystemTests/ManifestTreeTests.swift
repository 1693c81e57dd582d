import Testing

@testable import System

@Suite("Trees of manifests", .timeLimit(.minutes(10))) struct ManifestTreeTests {
  @Test("a tree is complete but for what cannot be looked at, which it names")
  func tree() throws {
    let scratch = try ScratchDirectory()
    for name in ["b.yaml", "a/c.json", "a/d.txt", ".git/e.yaml"] { try scratch.write("", to: name) }
    try scratch.link("broken.yaml", to: "nowhere")
    let tree = try ManifestFinder.tree(below: scratch.path)
    #expect(tree.files == [scratch.file("a/c.json"), scratch.file("b.yaml")])
    #expect(tree.directories == [scratch.path, scratch.file("a")])
    #expect(tree.problems == [SystemError(.inspect, scratch.file("broken.yaml"), .notFound)])
  }

  @Test("a change in a directory is told")
  func watch() async throws {
    let scratch = try ScratchDirectory()
    try scratch.write("1", to: "a/f.yaml")
    let (notices, notice) = AsyncStream.makeStream(of: Void.self)
    let watch = try ManifestWatch { notice.yield() }
    try watch.add(try ManifestFinder.tree(below: scratch.path))
    try scratch.write("2", to: "a/f.yaml")
    for await _ in notices { break }
    withExtendedLifetime(watch) {}
  }

  @Test("a call on a thread of its own gives its result or its error, and learns of cancellation")
  func ownThread() async throws {
    #expect(await OwnThread.run { _ in 1 } == 1)
    await #expect(throws: SystemErrorReason.noSpace) {
      try await OwnThread.run { _ throws(SystemErrorReason) -> Int in throw .noSpace }
    }
    let task = Task {
      await OwnThread.run { isCancelled in
        while !isCancelled() {}
        return true
      }
    }
    task.cancel()
    #expect(await task.value)
  }
}
