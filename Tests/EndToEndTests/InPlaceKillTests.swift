import Foundation
import TestSupport
import Testing

@Suite("kill -9 while a file is replaced")
struct InPlaceKillTests {
  /// A stream that takes a while, injected at its beginning and copied from then on.
  private static let old = Manifests.pod + String(repeating: "---\n" + Manifests.service, count: 6_000)

  @Test("leaves the old file or the new one, whole, and the next run works")
  func kill() throws {
    let meshctl = try BuiltBinary.locate()
    try TemporaryDirectory.with { directory in
      let file = directory.appendingPathComponent("m.yaml")
      try Manifests.write(Self.old, to: "m.yaml", in: directory)
      let new = try ShellRun("meshctl inject -q -f m.yaml", in: directory).output
      var (killed, midway) = (0, 0)
      for step in 0..<8 {
        try Manifests.write(Self.old, to: "m.yaml", in: directory)
        let leftovers = try Self.temporaryFiles(in: directory)
        let process = Process()
        process.executableURL = meshctl
        process.arguments = ["inject", "-q", "-f", file.path, "--in-place"]
        try process.run()
        // From the first byte of the new content to the last, after which it is synchronized and put in place.
        let size = new.utf8.count * step / 7
        while process.isRunning,
          try !Self.temporaryFiles(in: directory).contains(where: { name, found in
            leftovers[name] == nil && found >= size
          })
        {}
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        killed += process.terminationReason == .uncaughtSignal ? 1 : 0
        midway += try Self.temporaryFiles(in: directory).count - leftovers.count
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text == Self.old || text == new, "killed with \(size) bytes written")
      }
      #expect(killed >= 4)
      #expect(midway >= 4)
      try Manifests.write(Self.old, to: "m.yaml", in: directory)
      #expect(try ShellRun("meshctl inject -q -f . --in-place", in: directory) == ShellRun(0))
      #expect(try String(contentsOf: file, encoding: .utf8) == new)
    }
  }

  /// The names and sizes of the new contents under way.
  private static func temporaryFiles(in directory: URL) throws -> [String: Int] {
    let names = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0.hasPrefix(".meshctl-") }
    return names.reduce(into: [:]) { sizes, name in
      let path = directory.appendingPathComponent(name).path
      // The file may be in its place by now.
      sizes[name] = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    }
  }
}
