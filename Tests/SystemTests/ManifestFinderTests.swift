import Foundation
import System
import Testing

struct ManifestFinderTests {
  private func tree() throws -> ScratchDirectory {
    let scratch = try ScratchDirectory()
    for name in [
      "b.yaml", "a.yml", "c.json", "B.yaml", "d.txt", ".hidden.yaml", "sub/x.yaml", "sub/deep/y.yml", ".git/z.yaml",
    ] {
      try scratch.write("", to: name)
    }
    return scratch
  }

  @Test("takes a file as it is, whatever its extension")
  func file() throws {
    let scratch = try tree()
    #expect(try ManifestFinder.find(scratch.file("d.txt"), recursive: false) == .file(scratch.file("d.txt")))
  }

  @Test("lists a directory in the order of names")
  func directory() throws {
    let scratch = try tree()
    #expect(
      try ManifestFinder.find(scratch.path, recursive: false)
        == .directory(["B.yaml", "a.yml", "b.yaml", "c.json"].map(scratch.file))
    )
    #expect(
      try ManifestFinder.find(scratch.path + "/", recursive: false)
        == .directory(["B.yaml", "a.yml", "b.yaml", "c.json"].map(scratch.file))
    )
  }

  @Test("goes down when asked, but not into directories with a dot")
  func recursive() throws {
    let scratch = try tree()
    #expect(
      try ManifestFinder.find(scratch.path, recursive: true)
        == .directory(["B.yaml", "a.yml", "b.yaml", "c.json", "sub/deep/y.yml", "sub/x.yaml"].map(scratch.file))
    )
  }

  @Test("follows links to files and not to directories, so that cycles end")
  func links() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "sub/real.yaml")
    try scratch.link("linked.yaml", to: "sub/real.yaml")
    try scratch.link("sub/up", to: "..")
    try scratch.link("sub/up.yaml", to: "..")
    #expect(
      try ManifestFinder.find(scratch.path, recursive: true)
        == .directory([scratch.file("linked.yaml"), scratch.file("sub/real.yaml")])
    )
    try scratch.link("root", to: ".")
    #expect(
      try ManifestFinder.find(scratch.file("root"), recursive: false) == .directory([scratch.file("root/linked.yaml")])
    )
  }

  @Test("passes over pipes and over directories named like manifests")
  func otherKinds() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("", to: "dir.yaml/inner.txt")
    try #require(mkfifo(scratch.file("pipe.yaml"), 0o600) == 0)
    #expect(try ManifestFinder.find(scratch.path, recursive: true) == .none(hasSubdirectories: true))
  }

  @Test("says that a directory holds no manifest")
  func none() throws {
    let scratch = try ScratchDirectory()
    #expect(try ManifestFinder.find(scratch.path, recursive: false) == .none(hasSubdirectories: false))
    try scratch.write("", to: "sub/x.yaml")
    #expect(try ManifestFinder.find(scratch.path, recursive: false) == .none(hasSubdirectories: true))
  }

  @Test("what does not exist is an error, a link that leads nowhere too")
  func missing() throws {
    let scratch = try ScratchDirectory()
    #expect(throws: SystemError(.inspect, scratch.file("no"), .notFound)) {
      try ManifestFinder.find(scratch.file("no"), recursive: false)
    }
    try scratch.link("broken.yaml", to: "no")
    #expect(throws: SystemError(.inspect, scratch.file("broken.yaml"), .notFound)) {
      try ManifestFinder.find(scratch.path, recursive: false)
    }
  }

  @Test("a manifest's name that is not UTF-8 is an error and not another file, others' names are of no interest")
  func invalidName() throws {
    let scratch = try ScratchDirectory()
    // Some file systems take only UTF-8 names.
    guard makeInvalidName(ending: ".txt", in: scratch) else { return }
    #expect(try ManifestFinder.find(scratch.path, recursive: true) == .none(hasSubdirectories: false))
    #expect(makeInvalidName(ending: ".yaml", in: scratch))
    #expect(throws: SystemError(.open, scratch.file("\u{FFFD}.yaml"), .invalidName)) {
      try ManifestFinder.find(scratch.path, recursive: false)
    }
  }

  private func makeInvalidName(ending: String, in scratch: ScratchDirectory) -> Bool {
    let path = Array(scratch.file("").utf8) + [0xFF] + Array(ending.utf8) + [0]
    let descriptor = creat(path.map { CChar(bitPattern: $0) }, 0o600)
    return descriptor >= 0 && close(descriptor) == 0
  }
}
