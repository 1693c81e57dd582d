import Foundation
import TestSupport
import Testing

@Suite("The manual")
struct ManualTests {
  static var pages: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: PackageDirectory.url.appendingPathComponent("Manpages").path)
        .sorted()
    }
  }

  @Test("mandoc finds nothing to warn about", .requires(.mandoc))
  func lint() throws {
    let mandoc = try #require(RealComponent.mandoc.path)
    let pages = try Self.pages.map { "Manpages/\($0)" }
    let run = try FinishedProcess.run(
      mandoc,
      ["-Tlint", "-Wwarning"] + pages,
      in: PackageDirectory.url,
      joiningErrors: true
    )
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test("man shows every page without a warning of its formatter", .requires(.man))
  func show() throws {
    let man = try #require(RealComponent.man.path)
    for page in try Self.pages {
      let run = try FinishedProcess.run(
        man,
        ["--warnings", "-l", "Manpages/\(page)"],
        in: PackageDirectory.url,
        environment: ["PATH": "/usr/bin:/bin", "MANPAGER": "cat", "MANWIDTH": "80", "LC_ALL": "C.UTF-8"],
        joiningErrors: true
      )
      #expect(run.status == 0)
      let lines = run.output.split(separator: "\n")
      let name = try #require(lines.firstIndex(of: "NAME"))
      #expect(lines.dropFirst(name + 1).first?.hasPrefix("     \(page.dropLast(2)) — ") == true)
      #expect(!run.output.contains("warning:"))
    }
  }
}
