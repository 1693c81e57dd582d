import Foundation
import System
import Testing

@Suite struct ChildProcessTests {
  /// As every meshctl does first.
  init() { Signals.ignoreBrokenPipes() }

  /// What a child writes to a stream until it closes it.
  static func text(_ descriptor: consuming FileDescriptor?) throws -> String {
    guard let descriptor else { return "" }
    var bytes: [UInt8] = []
    while case let more = try descriptor.read(atMost: 4096), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("a child reads what is written to it and its output is read, to the end of each")
  func pipes() throws {
    var child = try ChildProcess(.shell("tr a-z A-Z; echo done >&2"), input: .pipe, output: .pipe, error: .pipe)
    if let input = child.takeInput() { try input.write(Array("reviews".utf8).span) }
    #expect(try Self.text(child.takeOutput()) == "REVIEWS")
    #expect(try Self.text(child.takeError()) == "done\n")
    #expect(try Self.text(child.takeOutput()) == "", "the descriptor was taken")
    #expect(try child.wait() == .exited(0))
  }

  @Test("a child gets its words as they are, and an environment with variables added and replaced")
  func words() throws {
    let script = #"printf '<%s>' "$@" "$ADDED" "$HOME" "${PATH:+path}""#
    let command = ChildCommand(
      "sh",
      ["-c", script, "sh", "a b", "", "$x"],
      environment: ["ADDED": "1=2", "HOME": "/nowhere"]
    )
    var child = try ChildProcess(command, output: .pipe)
    #expect(try Self.text(child.takeOutput()) == "<a b><><$x><1=2></nowhere><path>")
    #expect(try child.wait() == .exited(0))
  }

  @Test(
    "the end of a child is its status or its signal",
    arguments: [("exit 7", ChildStatus.exited(7)), ("kill -9 $$", .signaled(9))]
  )
  func status(line: String, expected: ChildStatus) throws {
    #expect(try ChildProcess(.shell(line)).wait() == expected)
  }

  @Test("a child ends by SIGPIPE though this process ignores it")
  func brokenPipe() throws {
    var child = try ChildProcess(.shell("kill -PIPE $$; echo survived"), output: .pipe)
    #expect(try Self.text(child.takeOutput()) == "")
    #expect(try child.wait() == .signaled(SIGPIPE))
  }

  @Test("writing to a child that is gone is a broken pipe")
  func goneReader() throws {
    var child = try ChildProcess(.shell("exec <&-; echo closed"), input: .pipe, output: .pipe)
    let input = child.takeInput()
    #expect(try Self.text(child.takeOutput()) == "closed\n")
    #expect(throws: SystemError(.write, "/bin/sh", .brokenPipe)) {
      try input?.write([UInt8](repeating: 0, count: 1 << 17).span)
    }
    _ = try child.wait()
  }

  @Test("a child inherits no descriptor but its standard streams")
  func descriptors() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("x", to: "open")
    let open = try FileDescriptor.reading(scratch.file("open"))
    var child = try ChildProcess(.shell("[ -e /dev/fd/\(open.number) ] || echo none"), output: .pipe)
    #expect(try Self.text(child.takeOutput()) == "none\n")
    _ = try child.wait()
  }

  @Test("without a stream a child reads nothing and what it writes is lost")
  func nullStreams() throws {
    #expect(try ChildProcess(.shell("cat; echo lost; read x"), input: .null, output: .null).wait() == .exited(1))
  }

  @Test("a signal reaches the child")
  func signal() throws {
    let child = try ChildProcess(ChildCommand("sleep", ["600"]))
    child.send(SIGTERM)
    #expect(try child.wait() == .signaled(SIGTERM))
  }

  @Test("a program that does not exist or cannot be run is an error at the start")
  func startErrors() throws {
    let scratch = try ScratchDirectory()
    try scratch.write("not a program", to: "plain")
    #expect(throws: SystemError(.start, "no-such-program", .notFound)) {
      _ = try ChildProcess(ChildCommand("no-such-program")).wait()
    }
    #expect(throws: SystemError(.start, scratch.file("plain"), .permissionDenied)) {
      _ = try ChildProcess(ChildCommand(scratch.file("plain"))).wait()
    }
  }

  @Test("children started at once on many threads do not hold each other's pipes open")
  func manyAtOnce() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<16 {
        group.addTask {
          var child = try ChildProcess(ChildCommand("cat"), input: .pipe, output: .pipe)
          if let input = child.takeInput() { try input.write(Array("\(number)".utf8).span) }
          let text = try Self.text(child.takeOutput())
          _ = try child.wait()
          return text
        }
      }
      var texts: Set<String> = []
      for try await text in group { texts.insert(text) }
      #expect(texts == Set((0..<16).map { "\($0)" }))
    }
  }
}
