import Testing

@testable import System

@Suite struct DirectoryLockTests {
  @Test("one holds the lock of a directory at a time, until it is released")
  func exclusion() throws {
    let scratch = try ScratchDirectory()
    guard let first = try DirectoryLock.take(of: scratch.path, within: .zero) else {
      Issue.record("the lock of a fresh directory is held")
      return
    }
    #expect(try isFree(scratch.path) == false)
    first.release()
    #expect(try isFree(scratch.path))
    #expect(try scratch.names() == [])
  }

  @Test("who does not want the lock any more does not wait for it")
  func cancellation() throws {
    let scratch = try ScratchDirectory()
    let first = try DirectoryLock.take(of: scratch.path, within: .zero)
    let second = try DirectoryLock.take(of: scratch.path, within: .seconds(3600), isCancelled: { true })
    if second != nil { Issue.record("a lock was taken that another holds") }
    first?.release()
  }

  @Test("a file, and what is not there, cannot be locked")
  func noDirectory() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "f")
    #expect(throws: SystemError(.lock, scratch.file("f"), .notADirectory)) { try isFree(scratch.file("f")) }
    #expect(throws: SystemError(.lock, scratch.file("g"), .notFound)) { try isFree(scratch.file("g")) }
  }

  private func isFree(_ path: String) throws(SystemError) -> Bool {
    try DirectoryLock.take(of: path, within: .milliseconds(3)) != nil
  }
}
