import Foundation
import Resources
import Synchronization
import Testing
import YAML

@testable import MeshStores

@Suite("A directory is watched", .timeLimit(.minutes(10)))
struct DirectoryWatchTests {
  /// The events up to the one that the closure asks for, in short.
  private func next(_ events: inout ResourceEvents.AsyncIterator) async throws -> String {
    switch try await events.next() {
    case .added(let resource): "added \(resource.reference.name)"
    case .modified(let resource): "modified \(resource.reference.name)"
    case .deleted(let reference): "deleted \(reference.name)"
    case .listed: "listed"
    case nil: "end"
    }
  }

  @Test("everything there is told first, then each change, also in new directories")
  func notices() async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a")])
    var events = mesh.store().watch(ResourceQuery(.virtualService, namespace: nil)).makeAsyncIterator()
    #expect(try await next(&events) == "added a")
    #expect(try await next(&events) == "listed")
    try mesh.write(Manifest.virtualService("b"), to: "new/deep/b.yaml")
    #expect(try await next(&events) == "added b")
    try mesh.write(Manifest.virtualService("b", weight: 51), to: "new/deep/b.yaml")
    #expect(try await next(&events) == "modified b")
    let store = mesh.store()
    let a = try await store.get(.virtualService("a"))
    _ = try await store.edit(a.reference, at: a.revision, [.set(["spec", "hosts", 0], "x")], dryRun: .none)
    #expect(try await next(&events) == "modified a")
    try mesh.remove("new")
    #expect(try await next(&events) == "deleted b")
  }

  @Test("a slip in a file leaves what it held as it was; mended, only what changed is told")
  func slips() async throws {
    let (ticks, tick) = Self.ticks()
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a") + "---\n" + Manifest.virtualService("b")])
    let store = mesh.store(changeSource: ticks)
    var events = store.watch(ResourceQuery(.virtualService, namespace: nil)).makeAsyncIterator()
    for expected in ["added a", "added b", "listed"] { #expect(try await next(&events) == expected) }
    try mesh.write("a: [", to: "a.yaml")
    try mesh.write(Manifest.virtualService("c"), to: "c.yaml")
    tick()
    #expect(try await next(&events) == "added c")
    #expect(mesh.told.count == 1)
    try mesh.write(Manifest.virtualService("a") + "---\n" + Manifest.virtualService("b", weight: 1), to: "a.yaml")
    tick()
    #expect(try await next(&events) == "modified b")
  }

  @Test("without the system's notices it is looked again; what is not selected any more is deleted")
  func polling() async throws {
    let (ticks, tick) = Self.ticks()
    let labelled = Manifest.virtualService("a").replacing("  name: a", with: "  name: a\n  labels: {x: y}")
    let mesh = try ScratchMesh(["a.yaml": labelled, "b.yaml": Manifest.virtualService("b")])
    var query = ResourceQuery(.virtualService, namespace: nil)
    query.labels = LabelSelector([.exists("x")])
    var events = mesh.store(changeSource: ticks).watch(query).makeAsyncIterator()
    for expected in ["added a", "listed"] { #expect(try await next(&events) == expected) }
    try mesh.write(Manifest.virtualService("a"), to: "a.yaml")
    tick()
    #expect(try await next(&events) == "deleted a")
  }

  @Test("a cancelled watch ends")
  func cancellation() async throws {
    let mesh = try ScratchMesh(["a.yaml": Manifest.virtualService("a")])
    let events = mesh.store().watch(ResourceQuery(.virtualService, namespace: nil))
    let (listed, reached) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      for try await event in events {
        if case .listed = event { reached.yield() }
      }
    }
    for await _ in listed { break }
    task.cancel()
    try await task.value
  }

  /// A source of changes that the test itself drives.
  private static func ticks() -> (ChangeSource, @Sendable () -> Void) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let source = ChangeSource.polling {
      var iterator = stream.makeAsyncIterator()
      guard await iterator.next() != nil else { throw CancellationError() }
    }
    return (source, { continuation.yield() })
  }
}
