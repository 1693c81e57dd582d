import Foundation
import TestSupport
import Testing

@Suite("The document of the translation names what proves it")
struct TranslationDocumentTests {
  /// The words in code of each row of the table: those of the goldens, then those of the suites.
  private static func rows() throws -> [(goldens: [String], suites: [String])] {
    let text = try PackageDirectory.text(of: "Documentation/Translation.md")
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map { line in
      let cells = line.split(separator: "|").suffix(2).map { cell in
        cell.split(separator: "`").map(String.init).filter { !$0.contains { " ,".contains($0) } }
      }
      return (cells.first ?? [], cells.last ?? [])
    }
  }

  @Test("every golden, and for each row a suite with a real Envoy")
  func named() throws {
    let rows = try Self.rows()
    let named = rows.flatMap(\.goldens)
    #expect(Set(Golden.all).subtracting(named).sorted() == ["auto-passthrough-standalone", "not-modelled"])
    #expect(Set(named).subtracting(Golden.all).sorted() == [])
    #expect(rows.allSatisfy { !$0.suites.isEmpty })
    for suite in Set(rows.flatMap(\.suites)) {
      let file = "Tests/ProxyConfigTests/Behaviour/\(suite)Tests.swift"
      #expect(FileManager.default.fileExists(atPath: PackageDirectory.url.appendingPathComponent(file).path), "\(file)")
    }
  }
}
