import Testing

@testable import System

@Suite struct NewFileTests {
  @Test("a new file gets its name only if no other has it")
  func names() throws {
    let scratch = try ScratchDirectory()
    var first = try AtomicFile.Writer(scratch.file("f"))
    try first.write(Array("first".utf8))
    var second = try AtomicFile.Writer(scratch.file("f"))
    try second.write(Array("second".utf8))
    try first.commitAsNew()
    do throws(SystemError) {
      try second.commitAsNew()
      Issue.record("a file was replaced")
    } catch {
      #expect(error == SystemError(.create, scratch.file("f"), .alreadyExists))
    }
    #expect(try scratch.read("f") == "first")
    #expect(try scratch.names() == ["f"])
    #expect(try scratch.permissions(of: "f") == 0o644)
  }

  @Test("a content that is not wanted any more at the last moment is not put in place")
  func staleness() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("old", to: "f")
    var writer = try AtomicFile.Writer(scratch.file("f"))
    try writer.write(Array("new".utf8))
    #expect(try writer.commit(onlyIf: { false }) == false)
    #expect(try scratch.read("f") == "old")
    #expect(try scratch.names() == ["f"])
  }

  @Test("a file is removed, and a link without its target")
  func removal() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("x", to: "f")
    try scratch.link("l", to: "f")
    try AtomicFile.remove(scratch.file("l"))
    #expect(try scratch.names() == ["f"])
    try AtomicFile.remove(scratch.file("f"))
    #expect(throws: SystemError(.remove, scratch.file("f"), .notFound)) { try AtomicFile.remove(scratch.file("f")) }
  }
}
