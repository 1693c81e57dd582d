import System
import Testing

struct DirectoryTests {
  @Test("makes a directory with those above it, once")
  func create() throws {
    let scratch = try ScratchDirectory()
    try Directory.create(scratch.file("a/b/c/"))
    try Directory.create(scratch.file("a/b/c"))
    try scratch.write("", to: "file")
    #expect(try scratch.names() == ["a", "file"])
    #expect(throws: SystemError(.create, scratch.file("file"), .notADirectory)) {
      try Directory.create(scratch.file("file"))
    }
  }

  @Test(
    "a path below a directory stays there unless a link on the way, or in its place, leads out",
    arguments: [
      ("new", true), ("new/deep/er", true), ("sub/old", true), ("inner/x", true), ("inner.yaml", true),
      ("outer/x", false), ("outer/deep/er", false), ("outer.yaml", false), ("dangling.yaml", false), ("near/x", false),
    ]
  )
  func keeps(name: String, expected: Bool) throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "out/sub/old")
    try scratch.write("", to: "elsewhere/file")
    try scratch.write("", to: "out-of-it/file")
    try scratch.link("out/inner", to: "sub")
    try scratch.link("out/inner.yaml", to: "sub/old")
    try scratch.link("out/outer", to: "../elsewhere")
    try scratch.link("out/outer.yaml", to: "../elsewhere/file")
    try scratch.link("out/near", to: "../out-of-it")
    try scratch.link("out/dangling.yaml", to: "nowhere")
    try scratch.link("linked", to: "out")
    for directory in ["out", "out/", "linked"] {
      let path = scratch.file(directory) + "/" + name
      #expect(try Directory.keeps(path, in: scratch.file(directory)) == expected)
    }
  }

  @Test("a directory that does not exist yet has no links")
  func missing() throws {
    let scratch = try ScratchDirectory()
    #expect(try Directory.keeps(scratch.file("no/x"), in: scratch.file("no")))
  }
}
