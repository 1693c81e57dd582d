import Testing

@testable import System

@Suite("Processes by their ID and start")
struct ProcessIdentityTests {
  @Test("a process is itself as long as it runs, and another of its ID is not")
  func identity() throws {
    let child = try ChildProcess(ChildCommand("/bin/sh", ["-c", "exec sleep 1000"]), output: .null)
    let identity = try #require(ProcessIdentity.current(of: child.identifier))
    #expect(identity.isRunning)
    let other = ProcessIdentity(identifier: identity.identifier, start: "another")
    #expect(!other.isRunning)
    other.kill()
    #expect(identity.isRunning)
    identity.kill()
    #expect(try child.wait() == .signaled(9))
    #expect(!identity.isRunning)
  }

  @Test("this process runs, and no process has no ID")
  func own() throws {
    #expect(try #require(ProcessIdentity.own).isRunning)
    #expect(ProcessIdentity.current(of: 0) == nil)
    #expect(ProcessIdentity.current(of: -1) == nil)
  }
}
