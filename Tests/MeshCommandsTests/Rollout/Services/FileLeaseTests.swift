import Foundation
import Rollouts
import Supervision
import Testing

@testable import MeshCommands

@Suite("The lease of a rollout on one machine") struct FileLeaseTests {
  private static func file() -> RolloutFile {
    let home = FileManager.default.temporaryDirectory.appending(path: "meshctl-tests-\(UUID().uuidString)").path
    return RolloutFile(of: "default/reviews", in: StateFolder(of: "/mesh", below: home))
  }

  private static let record = LeaseRecord(holder: "ada@laptop/1", term: 1, renewal: "ada@laptop/1/1", seconds: 15)

  @Test("is nobody's behind a process that ended, whatever its note says, and its numbers count on")
  func ended() async throws {
    let file = Self.file()
    #expect(FileLease.glance(at: file) == nil)
    var driver: FileLease? = FileLease(file)
    _ = try #require(try await driver?.write(Self.record, replacing: nil))
    #expect(FileLease.glance(at: file) == Self.record)
    driver = nil
    var free = Self.record
    free.holder = nil
    #expect(FileLease.glance(at: file) == free)
    #expect(try await FileLease(file).read().record == free)
  }

  @Test("is not taken by who only looks")
  func glance() async throws {
    let file = Self.file()
    let first = FileLease(file)
    let revision = try await first.write(Self.record, replacing: nil)
    var free = Self.record
    free.holder = nil
    _ = try #require(try await first.write(free, replacing: revision))
    for _ in 0..<3 { #expect(FileLease.glance(at: file) == free) }
    let second = FileLease(file)
    let seen = try await second.read()
    #expect(seen.record == free)
    #expect(try await second.write(Self.record, replacing: seen.revision) != nil)
    // Someone else drives it: whoever wants to has to wait.
    #expect(try await FileLease(file).read().record == Self.record)
  }
}
