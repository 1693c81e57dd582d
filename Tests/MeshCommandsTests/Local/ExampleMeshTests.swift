import Foundation
import System
import TestSupport
import Testing

@testable import MeshCommands

@Suite struct ExampleMeshTests {
  /// The manifests of Examples/bookinfo, by their names without the extension.
  private static func manifests() throws -> [(name: String, text: String)] {
    let folder = PackageDirectory.url.appendingPathComponent("Examples/bookinfo")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
      (String(file.dropLast(".yaml".count)), try PackageDirectory.text(of: "Examples/bookinfo/\(file)"))
    }
  }

  private static let note = "// Made from Examples/bookinfo by ExampleMeshTests, which tells how.\n"

  @Test("proves that the Bookinfo mesh that meshctl writes is Examples/bookinfo, and brings it up to date")
  func bookinfo() throws {
    let record = RecordedText("Sources/MeshCommands/Commands/Local/Init/Examples/Bookinfo", suite: "ExampleMeshTests")
    let manifests = try Self.manifests()
    let members = manifests.map { "    \"\($0.name).yaml\": \($0.name),\n" }.joined()
    try record.check(
      "BookinfoExample.swift",
      """
      \(Self.note)
      /// The Bookinfo application.
      enum BookinfoExample {
        /// Its manifests by the names of their files.
        static let files: KeyValuePairs<String, String> = [
      \(members)  ]
      }

      """
    )
    for (name, text) in manifests {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
      try record.check(
        "BookinfoExample+\(name).swift",
        "\(Self.note)\nextension BookinfoExample {\n  static let \(name) = #\"\"\"\n"
          + lines.joined(separator: "\n") + "\n    \"\"\"#\n}\n"
      )
    }
    try record.check(onlyFiles: ["BookinfoExample.swift"] + manifests.map { "BookinfoExample+\($0.name).swift" })
    for (file, manifest) in zip(ExampleMesh.bookinfo.files, manifests) {
      #expect(file.name == "\(manifest.name).yaml")
      #expect(String(decoding: file.bytes, as: UTF8.self) == manifest.text)
    }
  }

  @Test("proves that no error is found in a mesh that meshctl writes", arguments: ExampleMesh.allCases)
  func validity(example: ExampleMesh) throws {
    try TemporaryDirectory.with { directory in
      let mesh = directory.appendingPathComponent("mesh").path
      #expect(CommandRun(["local", "init", mesh, "--example", example.rawValue, "-q"]).status == .done)
      #expect(CommandRun(["validate", "-f", mesh]).status == .done)
    }
  }
}
