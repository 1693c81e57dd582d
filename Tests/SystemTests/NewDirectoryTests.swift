import Foundation
import System
import Testing

@Suite struct NewDirectoryTests {
  private let files = [NewDirectory.File("a.yaml", [97]), NewDirectory.File("b.yaml", [98])]

  @Test("proves that a directory is made with its files, and with those above it, and nothing is left beside it")
  func creation() throws {
    let scratch = try ScratchDirectory()
    try NewDirectory.create(scratch.file("x/y"), files)
    #expect(try scratch.names() == ["x"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("x")) == ["y"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("x/y")).sorted() == ["a.yaml", "b.yaml"])
    #expect(try scratch.read("x/y/b.yaml") == "b")
  }

  @Test("proves that an empty directory is filled")
  func filling() throws {
    let scratch = try ScratchDirectory()
    try NewDirectory.create(scratch.path, files)
    #expect(try scratch.names() == ["a.yaml", "b.yaml"])
  }

  @Test("proves that what has anything in it is left alone, and so is a file")
  func refusal() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("mine", to: "d/.hidden")
    let full = #expect(throws: SystemError.self) { try NewDirectory.create(scratch.file("d"), files) }
    #expect(full?.reason == .alreadyExists)
    let file = #expect(throws: SystemError.self) { try NewDirectory.create(scratch.file("d/.hidden"), files) }
    #expect(file?.reason == .notADirectory)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.file("d")) == [".hidden"])
    #expect(try scratch.read("d/.hidden") == "mine")
  }

  @Test("proves that nothing is left where a file cannot be written")
  func rollback() throws {
    let scratch = try ScratchDirectory()
    let impossible = files + [NewDirectory.File("no/such/place", [])]
    #expect(throws: SystemError.self) { try NewDirectory.create(scratch.file("new"), impossible) }
    #expect(throws: SystemError.self) { try NewDirectory.create(scratch.path, impossible) }
    #expect(try scratch.names() == [])
  }
}
